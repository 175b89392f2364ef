package proviso.rule;

import java.util.Optional;
import proviso.form.Statement;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From a statement's text to its {@link Rule}. */
public final class RuleFromText {
  private RuleFromText() {}

  /**
   * Reads what a sentence does: for a verb that takes prose the prose, else {@code [name =]
   * expression [when condition]}.
   *
   * @param statement the verb and what the author wrote after it
   * @param legalPath where the sentence stands in the form, such as "C.2.a."
   * @param diagnostics where faults go
   * @return the rule; empty when a fault was reported
   */
  public static Optional<Rule> parse(
      Statement statement, String legalPath, Diagnostics diagnostics) {
    LocatedText text = statement.text();
    RuleFaults faults = new RuleFaults(text, legalPath, diagnostics);
    if (text.value().isBlank()) {
      faults.bad(
          0,
          text.length(),
          "There is nothing after \"" + statement.verb().key() + "\".",
          statement.verb().isProse()
              ? "Write the question to be judged, or why there is nothing to decide."
              : "Write a rule, or \"inert\" and why there is nothing to decide.");
      return Optional.empty();
    }
    if (statement.verb().isProse()) {
      return Optional.of(new Rule.Prose(statement.verb(), text.strip(), statement.span()));
    }
    ExpressionParser parser = new ExpressionParser(faults);
    Optional<Expression.Name> defines = parser.definedName();
    Expression value = parser.expression();
    Optional<Expression> when = parser.when();
    parser.end();
    return faults.any()
        ? Optional.empty()
        : Optional.of(new Rule.Computed(statement.verb(), defines, value, when, statement.span()));
  }
}
