package proviso.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.claim.Correspondence.Event;

/**
 * What a state wants of those who handle claims, as dated data. The wording of its notices is our
 * own and is for counsel to review; the data says so, and the letter does not print that.
 *
 * @param code two letters, or "NAIC" for the model that other states follow
 * @param name such as "California"
 * @param clocks by when things must be done
 * @param notices what letters must say
 */
public record StateRules(String code, String name, List<Clock> clocks, List<Notice> notices) {
  /** Copies the lists. */
  public StateRules {
    clocks = List.copyOf(clocks);
    notices = List.copyOf(notices);
  }

  /**
   * When a rule is in force.
   *
   * @param from its first day; absent for always before {@code to}
   * @param to its last day; absent for ever after {@code from}
   */
  public record Force(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Whether it is in force on a day. */
    public boolean on(LocalDate day) {
      return from.map(it -> !day.isBefore(it)).orElse(true)
          && to.map(it -> !day.isAfter(it)).orElse(true);
    }
  }

  /**
   * Something that must be done within a time.
   *
   * @param id its name in the file
   * @param does what must be done, in the imperative
   * @param starts the events that set it going; the last of them counts
   * @param stops the event that ends it
   * @param days how many, more than 0
   * @param business whether only business days count
   * @param letters the kinds of letter that name the day
   * @param says what these say of it, a clause before the day; empty without letters
   * @param force when it holds, by the day on which it starts
   * @param source the law
   */
  public record Clock(
      String id,
      String does,
      List<Event> starts,
      Optional<Event> stops,
      int days,
      boolean business,
      Set<LetterKind> letters,
      String says,
      Force force,
      String source) {
    /** Copies the collections. */
    public Clock {
      starts = List.copyOf(starts);
      letters = Set.copyOf(letters);
    }
  }

  /**
   * Something that letters must say.
   *
   * @param id its name in the file
   * @param letters the kinds of letter that must
   * @param requires what the law requires, a sentence
   * @param paragraph our words; {@code {event}} stands for the day of an event
   * @param needs the events that the words name
   * @param force when it holds, by the date of the letter
   * @param source the law
   */
  public record Notice(
      String id,
      Set<LetterKind> letters,
      String requires,
      String paragraph,
      List<Event> needs,
      Force force,
      String source) {
    /** Copies the collections. */
    public Notice {
      letters = Set.copyOf(letters);
      needs = List.copyOf(needs);
    }
  }
}
