package proviso.letter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.clause.Holidays;

/**
 * The days by which the law wants things done in a claim, soonest first; what waits for its event
 * comes last.
 *
 * @param entries the days
 */
public record Diary(List<Entry> entries) {
  /** Copies the entries. */
  public Diary {
    entries = List.copyOf(entries);
  }

  /**
   * One of them.
   *
   * @param clock the rule
   * @param start the day from which it counts; absent while it waits for its event
   * @param due the last day; absent while it waits
   * @param done the day on which it was done
   */
  public record Entry(
      StateRules.Clock clock,
      Optional<LocalDate> start,
      Optional<LocalDate> due,
      Optional<LocalDate> done) {
    /** Whether it was done after its last day. */
    public boolean isLate() {
      return done.isPresent() && due.isPresent() && done.get().isAfter(due.get());
    }
  }

  /**
   * The diary of a claim.
   *
   * @param holidays which days are no business days
   * @throws ArithmeticException when it has to count business days of a year whose holidays are not
   *     known
   */
  public static Diary of(StateRules rules, Correspondence with, Holidays holidays) {
    List<Entry> entries = new ArrayList<>();
    for (StateRules.Clock clock : rules.clocks()) {
      Optional<LocalDate> start = start(clock, with.events());
      LocalDate inForce = start.or(() -> notice(with)).orElse(with.lossDate());
      if (clock.force().on(inForce)) {
        entries.add(
            new Entry(
                clock,
                start,
                start.map(day -> due(day, clock, holidays)),
                clock.stops().flatMap(event -> Optional.ofNullable(with.events().get(event)))));
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.due().orElse(LocalDate.MAX)));
    return new Diary(entries);
  }

  private static Optional<LocalDate> notice(Correspondence with) {
    return Optional.ofNullable(with.events().get(Event.NOTICE));
  }

  /** The last of the events; absent until all have happened. */
  private static Optional<LocalDate> start(StateRules.Clock clock, Map<Event, LocalDate> events) {
    Optional<LocalDate> last = Optional.empty();
    for (Event event : clock.starts()) {
      LocalDate day = events.get(event);
      if (day == null) {
        return Optional.empty();
      }
      last = last.filter(it -> it.isAfter(day)).or(() -> Optional.of(day));
    }
    return last;
  }

  /** The day of the event is not counted. */
  private static LocalDate due(LocalDate start, StateRules.Clock clock, Holidays holidays) {
    if (!clock.business()) {
      return start.plusDays(clock.days());
    }
    LocalDate day = start;
    int left = clock.days();
    while (left > 0) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !holidays.isHoliday(day)) {
        left--;
      }
    }
    return day;
  }
}
