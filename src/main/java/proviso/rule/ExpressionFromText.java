package proviso.rule;

import java.util.Optional;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From the text of a condition or computation to its {@link Expression}. */
public final class ExpressionFromText {
  private ExpressionFromText() {}

  /**
   * Reads an expression without "when".
   *
   * @param text what the author wrote
   * @param legalPath where it belongs in the form, such as "C.2.a."; may be empty
   * @param diagnostics where faults go
   * @return the expression; empty when a fault was reported
   */
  public static Optional<Expression> parse(
      LocatedText text, String legalPath, Diagnostics diagnostics) {
    RuleFaults faults = new RuleFaults(text, legalPath, diagnostics);
    ExpressionParser parser = new ExpressionParser(faults);
    Expression expression = parser.expression();
    parser.end();
    return faults.any() ? Optional.empty() : Optional.of(expression);
  }
}
