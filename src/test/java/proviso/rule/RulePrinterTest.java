package proviso.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import proviso.form.Value;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;
import proviso.text.Span;

/** Random expressions, printed and read back. */
class RulePrinterTest {
  private static final Span NOWHERE = new SourceText("", "").span(0, 0);
  private final Random random = new Random(2006);

  @Test
  void whatIsPrintedReadsBackAsTheSame() {
    for (int i = 0; i < 2_000; i++) {
      Expression expression = expression(5);
      String printed = RulePrinter.print(expression);
      Diagnostics diagnostics = new Diagnostics();
      Optional<Expression> read =
          ExpressionFromText.parse(
              LocatedText.verbatim(new SourceText("rule", printed), 0, printed.length()),
              "",
              diagnostics);
      assertThat(diagnostics.sorted()).as(printed).isEmpty();
      assertThat(somewhereElse(read.orElseThrow())).as(printed).isEqualTo(expression);
      assertThat(RulePrinter.print(read.orElseThrow())).isEqualTo(printed);
    }
  }

  /** Random tokens in a row: never an exception, and a result exactly when nothing is reported. */
  @Test
  void anyRowOfTokensIsReadOrReported() {
    List<String> tokens =
        List.of(
            "a", "b.c-d", "(", ")", ",", "and", "or", "not", "is", "one", "of", "when", "=", "<",
            ">=", "+", "-", "*", "/", "8 hours", "$1,000", "10%", "\"x\"", "f(", "Bad", "12");
    int read = 0;
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder();
      IntStream.rangeClosed(0, random.nextInt(9))
          .forEach(n -> text.append(tokens.get(random.nextInt(tokens.size()))).append(' '));
      Diagnostics diagnostics = new Diagnostics();
      Optional<Expression> expression =
          ExpressionFromText.parse(
              LocatedText.verbatim(new SourceText("rule", text.toString()), 0, text.length()),
              "",
              diagnostics);
      assertThat(expression.isPresent()).as(text.toString()).isNotEqualTo(diagnostics.hasErrors());
      read += expression.isPresent() ? 1 : 0;
    }
    assertThat(read).isGreaterThan(200);
  }

  private Expression expression(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return random.nextBoolean() ? name() : new Expression.Literal(value(), NOWHERE);
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Expression.Not(expression(depth - 1), NOWHERE);
      case 1 -> new Expression.And(several(2, depth), NOWHERE);
      case 2 -> new Expression.Or(several(2, depth), NOWHERE);
      case 3 -> new Expression.OneOf(expression(depth - 1), several(1, depth), NOWHERE);
      case 4 -> new Expression.Call(name(), several(0, depth), NOWHERE);
      case 5 ->
          new Expression.Compare(
              expression(depth - 1),
              any(Expression.Comparison.values()),
              expression(depth - 1),
              NOWHERE);
      default ->
          new Expression.Arithmetic(
              expression(depth - 1),
              any(Expression.Operator.values()),
              expression(depth - 1),
              NOWHERE);
    };
  }

  private List<Expression> several(int least, int depth) {
    return IntStream.range(0, least + random.nextInt(3))
        .mapToObj(i -> expression(depth - 1))
        .toList();
  }

  private Expression.Name name() {
    return new Expression.Name(
        any(
            new String[] {
              "cause", "loss.time", "waiting-hours", "one", "of", "schedule.limit", "x2"
            }),
        NOWHERE);
  }

  private Value value() {
    long n = random.nextLong(1_000_000_000L);
    return switch (random.nextInt(10)) {
      case 0 -> new Value.Money(n);
      case 1 -> new Value.Percent(BigDecimal.valueOf(n % 100_000, 3));
      case 2 -> new Value.Count(n);
      case 3 -> new Value.Duration(n % 1_000);
      case 4 -> new Value.Days(n % 10);
      case 5 -> new Value.BusinessDays(n % 3);
      case 6 -> new Value.Months(n % 20);
      case 7 -> new Value.Date(LocalDate.ofEpochDay(n % 40_000));
      case 8 -> new Value.Indicator(n % 2 == 0);
      default -> new Value.Text(any(new String[] {"a \"b\"", "\\", "x and (y", "é, 8 hours"}));
    };
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Expression somewhereElse(Expression expression) {
    return switch (expression) {
      case Expression.Name(String name, _) -> new Expression.Name(name, NOWHERE);
      case Expression.Literal(Value value, _) -> new Expression.Literal(value, NOWHERE);
      case Expression.Not(Expression operand, _) ->
          new Expression.Not(somewhereElse(operand), NOWHERE);
      case Expression.And(List<Expression> operands, _) ->
          new Expression.And(all(operands), NOWHERE);
      case Expression.Or(List<Expression> operands, _) -> new Expression.Or(all(operands), NOWHERE);
      case Expression.OneOf(Expression subject, List<Expression> options, _) ->
          new Expression.OneOf(somewhereElse(subject), all(options), NOWHERE);
      case Expression.Call(Expression.Name function, List<Expression> arguments, _) ->
          new Expression.Call(
              new Expression.Name(function.name(), NOWHERE), all(arguments), NOWHERE);
      case Expression.Compare(Expression left, Expression.Comparison how, Expression right, _) ->
          new Expression.Compare(somewhereElse(left), how, somewhereElse(right), NOWHERE);
      case Expression.Arithmetic(Expression left, Expression.Operator how, Expression right, _) ->
          new Expression.Arithmetic(somewhereElse(left), how, somewhereElse(right), NOWHERE);
    };
  }

  private static List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(RulePrinterTest::somewhereElse).toList();
  }
}
