package proviso.claim;

import java.util.List;
import java.util.stream.Collectors;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.rule.Expression;
import proviso.rule.ExpressionFromText;
import proviso.rule.RulePrinter;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** Conditions of facts as a person reads them: {@code actor.agreement is yes}. */
public final class ConditionWords {
  private final Form form;

  /** Conditions of the facts of a form. */
  public ConditionWords(Form form) {
    this.form = form;
  }

  /** A condition in words, without a full stop. */
  public String of(LocatedText condition) {
    return ExpressionFromText.parse(condition, "", new Diagnostics())
        .map(this::words)
        .orElse(condition.value());
  }

  private String words(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> isIndicator(name) ? name.name() + " is yes" : name.name();
      case Expression.Not(Expression.Name name, var _) -> name.name() + " is no";
      case Expression.Not(Expression operand, var _) -> "not so that " + words(operand);
      case Expression.And(List<Expression> operands, var _) -> joined(operands, ", and ");
      case Expression.Or(List<Expression> operands, var _) -> joined(operands, ", or ");
      case Expression.Compare _,
          Expression.OneOf _,
          Expression.Arithmetic _,
          Expression.Call _,
          Expression.Literal _ ->
          RulePrinter.print(expression);
    };
  }

  private String joined(List<Expression> operands, String between) {
    return operands.stream()
        .map(each ->
            each instanceof Expression.And || each instanceof Expression.Or
                ? "(" + words(each) + ")"
                : words(each))
        .collect(Collectors.joining(between));
  }

  private boolean isIndicator(Expression.Name name) {
    return form.facts().stream()
        .filter(fact -> fact.id().equals(name.name()))
        .allMatch(fact -> fact.type() == Fact.Type.Simple.INDICATOR);
  }
}
