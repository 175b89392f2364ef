package proviso.compile;

import java.util.Optional;
import java.util.stream.IntStream;
import proviso.form.Label;
import proviso.form.Ladder;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * The labels that an author asserts for the children of one provision, against those that the
 * outline gives them.
 *
 * <p>When one provision is missing all its later siblings have another label than asserted. That is
 * one fault and reported once, where the labels part; the siblings that go on counting from there
 * are not reported.
 */
final class AssertedLabels {
  /** Labels further apart than this are not recognised as a gap. */
  private static final int FAR = 40;

  private final Ladder ladder;
  private final Label parent;
  private final Diagnostics found;
  private int ahead;

  AssertedLabels(Ladder ladder, Label parent, Diagnostics found) {
    this.ladder = ladder;
    this.parent = parent;
    this.found = found;
  }

  /** Checks the label asserted for the {@code n}th child, from 1. */
  void check(LocatedText asserted, int n) {
    String says = asserted.value().strip();
    if (is(says, n + ahead)) {
      return;
    }
    Label computed = ladder.label(parent, n);
    Diagnostic fault =
        Diagnostic.error(
                Code.LABEL_GAP,
                asserted.span(),
                "The label here is \"%s\", not \"%s\".".formatted(computed.own(), says))
            .at(computed.cited());
    Optional<Integer> meant =
        IntStream.rangeClosed(Math.max(1, n + ahead - FAR), n + ahead + FAR)
            .filter(i -> is(says, i))
            .boxed()
            .findFirst();
    if (meant.isPresent()) {
      int expected = n + ahead;
      ahead = meant.get() - n;
      fault = fault.hint(missing(expected, meant.get()));
    } else {
      fault = fault.hint("Write \"" + computed.own() + "\", or take the label out.");
    }
    found.report(fault);
  }

  private boolean is(String says, int n) {
    if (n < 1) {
      return false;
    }
    Label label = ladder.label(parent, n);
    return says.equals(label.own()) || says.equals(label.path());
  }

  private String missing(int expected, int meant) {
    if (meant < expected) {
      return "A provision stands before it that should not, or the label is an old one.";
    }
    String first = ladder.label(parent, expected).path();
    return meant == expected + 1
        ? first + " is missing before it."
        : "%s %s %s are missing before it."
            .formatted(
                first,
                meant == expected + 2 ? "and" : "to",
                ladder.label(parent, meant - 1).path());
  }
}
