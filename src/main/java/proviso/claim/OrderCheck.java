package proviso.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * Finds what ends before it begins: the facts or columns {@code from} and {@code to} of one thing,
 * and facts that the form declares as not before others.
 */
public final class OrderCheck {
  static final String FROM = "from";
  static final String TO = "to";

  private OrderCheck() {}

  /**
   * Reports {@code IMPOSSIBLE_ORDER} for facts; rows are checked as they are read.
   *
   * @param form whose facts they are
   * @param facts what a file gives
   * @param diagnostics where faults go
   */
  public static void check(Form form, Map<String, Located> facts, Diagnostics diagnostics) {
    for (Fact fact : form.facts()) {
      Optional<Located> later = Optional.ofNullable(facts.get(fact.id()));
      if (later.isPresent()) {
        earlier(fact)
            .ifPresent(id ->
                Optional.ofNullable(facts.get(id))
                    .ifPresent(earlier -> check(fact.id(), later.get(), id, earlier, diagnostics)));
      }
    }
  }

  /** The fact before which another cannot be. */
  private static Optional<String> earlier(Fact fact) {
    return fact.notBefore()
        .map(id -> id.value().strip())
        .or(() ->
            fact.id().endsWith("." + TO)
                ? Optional.of(fact.id().substring(0, fact.id().length() - TO.length()) + FROM)
                : Optional.empty());
  }

  private static void check(
      String laterId, Located later, String earlierId, Located earlier, Diagnostics diagnostics) {
    if (isBefore(later.given(), earlier.given())) {
      diagnostics.report(
          Diagnostic.error(
                  Code.IMPOSSIBLE_ORDER,
                  later.span(),
                  "\"" + laterId + "\" is before \"" + earlierId + "\".")
              .note(earlier.span(), "\"" + earlierId + "\" is given here")
              .hint("Look which of the two is wrong."));
    }
  }

  /** The fault of a row whose {@code to} is before its {@code from}, if it is. */
  static Optional<Diagnostic> inRow(Map<String, Given> cells, Node.Mapping row) {
    Given from = cells.getOrDefault(FROM, Given.notAsked());
    Given to = cells.getOrDefault(TO, Given.notAsked());
    return isBefore(to, from)
        ? Optional.of(
            Diagnostic.error(
                    Code.IMPOSSIBLE_ORDER, place(row, TO), "This row ends before it begins.")
                .note(place(row, FROM), "it begins here")
                .hint("Look which of the two is wrong."))
        : Optional.empty();
  }

  private static Span place(Node.Mapping row, String column) {
    return row.get(column).map(Node::span).orElse(row.span());
  }

  private static boolean isBefore(Given one, Given other) {
    return one instanceof Given.Known(FactValue value)
        && other instanceof Given.Known(FactValue than)
        && isBefore(value, than);
  }

  private static boolean isBefore(FactValue value, FactValue than) {
    if (value instanceof FactValue.Moment(Instant one)
        && than instanceof FactValue.Moment(Instant other)) {
      return one.isBefore(other);
    }
    return value instanceof FactValue.Day(LocalDate day)
        && than instanceof FactValue.Day(LocalDate otherDay)
        && day.isBefore(otherDay);
  }
}
