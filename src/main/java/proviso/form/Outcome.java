package proviso.form;

import java.util.List;
import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * What a claim under the form comes to: which terms of its rules answer whether there is cover, for
 * which period and for how much. All expressions are rule expressions.
 *
 * @param coverages what is decided one by one, in the order of the form
 * @param items what may be claimed beside them, with what is paid of it
 * @param payable all that is paid, an amount of money
 * @param aggregate the limit that payments of a policy year use up, if the form has one
 * @param span where it is declared
 */
public record Outcome(
    List<Coverage> coverages,
    List<Item> items,
    LocatedText payable,
    Optional<Aggregate> aggregate,
    Span span) {
  /** Copies the lists. */
  public Outcome {
    coverages = List.copyOf(coverages);
    items = List.copyOf(items);
  }

  /**
   * A coverage.
   *
   * @param id its name in claims' results
   * @param title as adjusters call it
   * @param provision the id of the provision that grants it
   * @param claimed whether it is claimed at all, an indicator
   * @param covered whether it is covered, an indicator
   * @param period when it pays for time, if it does
   * @param amounts the names of the amounts of its statement of loss, in order
   * @param payable what is paid under it, an amount of money
   * @param span where it is declared
   */
  public record Coverage(
      String id,
      String title,
      LocatedText provision,
      LocatedText claimed,
      LocatedText covered,
      Optional<Time> period,
      List<LocatedText> amounts,
      LocatedText payable,
      Span span) {
    /** Copies the amounts. */
    public Coverage {
      amounts = List.copyOf(amounts);
    }
  }

  /**
   * A period of cover.
   *
   * @param from the moment from which its wait is counted
   * @param begins its beginning
   * @param ends its end
   */
  public record Time(LocatedText from, LocatedText begins, LocatedText ends) {}

  /**
   * Something claimed that is no coverage of its own.
   *
   * @param id its name in claims' results
   * @param title as adjusters call it
   * @param claimed the amount claimed
   * @param payable what is paid of it
   * @param span where it is declared
   */
  public record Item(
      String id, String title, LocatedText claimed, LocatedText payable, Span span) {}

  /**
   * A limit for all losses of a policy year.
   *
   * @param limit the whole limit
   * @param before what is left of it before this claim
   * @param year the first day of the policy year
   */
  public record Aggregate(LocatedText limit, LocatedText before, LocatedText year) {}

  /**
   * Facts that a careful adjuster takes to somebody else before deciding.
   *
   * @param id its name in claims' results
   * @param when the condition, a rule expression
   * @param why what has to be settled, as a sentence
   * @param provisions the ids of the provisions concerned
   * @param span where it is declared
   */
  public record Referral(
      String id, LocatedText when, String why, List<LocatedText> provisions, Span span) {
    /** Copies the provisions. */
    public Referral {
      provisions = List.copyOf(provisions);
    }
  }
}
