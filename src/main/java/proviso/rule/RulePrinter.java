package proviso.rule;

import java.util.List;
import java.util.stream.Collectors;
import proviso.form.Literals;
import proviso.form.Value;

/**
 * Prints rules in the one form that every spelling of the same rule has in common; it reads back.
 */
public final class RulePrinter {
  /** How tightly the parts of an expression hold together, loosest first. */
  private enum Rung {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    OPERAND
  }

  private RulePrinter() {}

  /** The rule without its verb. */
  public static String print(Rule rule) {
    return switch (rule) {
      case Rule.Prose prose -> prose.text().value();
      case Rule.Computed computed ->
          computed.defines().map(name -> name.name() + " = ").orElse("")
              + print(computed.value())
              + computed.when().map(when -> " when " + print(when)).orElse("");
    };
  }

  /** The expression on one line. */
  public static String print(Expression expression) {
    return print(expression, Rung.OR, true);
  }

  /**
   * Prints, in parentheses where the surroundings hold more tightly.
   *
   * @param least the loosest rung that may stand here without parentheses
   * @param commas whether a list of options may stand here without parentheses
   */
  private static String print(Expression expression, Rung least, boolean commas) {
    boolean bare =
        rung(expression).compareTo(least) >= 0
            && (commas || !(expression instanceof Expression.OneOf));
    return bare ? bare(expression, commas) : "(" + bare(expression, true) + ")";
  }

  private static Rung rung(Expression expression) {
    return switch (expression) {
      case Expression.Or _ -> Rung.OR;
      case Expression.And _ -> Rung.AND;
      case Expression.Not _ -> Rung.NOT;
      case Expression.Compare _, Expression.OneOf _ -> Rung.COMPARISON;
      case Expression.Arithmetic(_, Expression.Operator operator, _, _) -> rung(operator);
      case Expression.Name _, Expression.Literal _, Expression.Call _ -> Rung.OPERAND;
    };
  }

  private static Rung rung(Expression.Operator operator) {
    return switch (operator) {
      case PLUS, MINUS -> Rung.SUM;
      case TIMES, OVER -> Rung.PRODUCT;
    };
  }

  private static String bare(Expression expression, boolean commas) {
    return switch (expression) {
      case Expression.Name name -> name.name();
      case Expression.Literal literal -> literal(literal.value());
      case Expression.Not not -> "not " + print(not.operand(), Rung.NOT, commas);
      case Expression.And and -> joined(and.operands(), " and ", Rung.NOT, commas);
      case Expression.Or or -> joined(or.operands(), " or ", Rung.AND, commas);
      case Expression.Compare compare ->
          print(compare.left(), Rung.SUM, commas)
              + " "
              + compare.comparison().symbol()
              + " "
              + print(compare.right(), Rung.SUM, commas);
      case Expression.OneOf oneOf ->
          print(oneOf.subject(), Rung.SUM, commas)
              + " is one of "
              + joined(oneOf.options(), ", ", Rung.SUM, commas);
      case Expression.Arithmetic(
              Expression left,
              Expression.Operator operator,
              Expression right,
              _) -> {
        Rung rung = rung(operator);
        Rung above = rung == Rung.SUM ? Rung.PRODUCT : Rung.OPERAND;
        yield print(left, rung, commas)
            + " "
            + operator.symbol()
            + " "
            + print(right, above, commas);
      }
      case Expression.Call call -> call.function().name() + "(" + arguments(call) + ")";
    };
  }

  private static String joined(List<Expression> parts, String between, Rung least, boolean commas) {
    return parts.stream()
        .map(part -> print(part, least, commas))
        .collect(Collectors.joining(between));
  }

  /** An option list takes every comma after it, so that only the last argument may end with one. */
  private static String arguments(Expression.Call call) {
    StringBuilder out = new StringBuilder();
    int last = call.arguments().size() - 1;
    for (int i = 0; i <= last; i++) {
      out.append(i == 0 ? "" : ", ").append(print(call.arguments().get(i), Rung.OR, i == last));
    }
    return out.toString();
  }

  private static String literal(Value value) {
    return switch (value) {
      case Value.Text text -> "\"" + text.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case Value.Date date -> date.date().toString();
      case Value.Indicator indicator -> String.valueOf(indicator.indicated());
      case Value.Money _, Value.Percent _ -> Literals.print(value);
      case Value.Count _, Value.Duration _, Value.Days _, Value.Months _, Value.BusinessDays _ ->
          Literals.print(value).replace(",", "");
      case Value.Addresses _, Value.Choice _, Value.Table _ ->
          throw new IllegalArgumentException("no literal of a rule: " + value);
    };
  }
}
