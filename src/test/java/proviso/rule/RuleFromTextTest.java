package proviso.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.form.Statement;
import proviso.form.Verb;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;

class RuleFromTextTest {
  record Read(Optional<Rule> rule, List<Diagnostic> diagnostics) {
    Rule.Computed computed() {
      assertThat(diagnostics).isEmpty();
      return (Rule.Computed) rule.orElseThrow();
    }

    Diagnostic only() {
      assertThat(rule).isEmpty();
      assertThat(diagnostics).hasSize(1);
      return diagnostics.getFirst();
    }
  }

  static Read read(Verb verb, String text) {
    SourceText source = new SourceText("form.yaml", text);
    LocatedText located = LocatedText.verbatim(source, 0, text.length());
    Diagnostics diagnostics = new Diagnostics();
    Optional<Rule> rule =
        RuleFromText.parse(new Statement(verb, located, located.span()), "D.2.d.(1)", diagnostics);
    return new Read(rule, diagnostics.sorted());
  }

  static Read read(String text) {
    return read(Verb.VALUES, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "cause is malicious-code|cause is malicious-code",
        "cause-covered=cause is other|cause-covered = cause is other",
        "a = b = c|a = b is c",
        "earlier( loss.time+waiting-hours , x )|earlier(loss.time + waiting-hours, x)",
        "period-begins = earlier(a, b) when c and not d|period-begins = earlier(a, b) when c and"
            + " not d",
        "total(costs, amount, kind is one of x, y)|total(costs, amount, kind is one of x, y)",
        "f((k is one of x, y), z)|f((k is one of x, y), z)",
        "f(k is one of x, y and b, z)|f((k is one of x, y) and b, z)",
        "a is not one of b, c|not a is one of b, c",
        "(a or b) and c or d|(a or b) and c or d",
        "not (a and b)|not (a and b)",
        "(not a) and b|not a and b",
        "a - b - (c - d) * 2|a - b - (c - d) * 2",
        "(a * b) + (c / d)|a * b + c / d",
        "a >= $1,000.00 and b < 10%|a >= $1,000 and b < 10%",
        "x + 8 hours|x + 8 hours",
        "x + 480 minutes|x + 8 hours",
        "x + 2 weeks|x + 14 days",
        "x + 1 business day|x + 1 business day",
        "x + 2 business  days|x + 2 business days",
        "x + 1 year|x + 12 months",
        "x > 2026-01-31|x > 2026-01-31",
        "x is \"a \\\"b\\\" \\\\\"|x is \"a \\\"b\\\" \\\\\"",
        "x = true when not false|x = true when not false",
        "x is one|x is one",
        "f()|f()",
        "f(1, 2,3)|f(1, 2, 3)",
        "not not a|not not a",
      })
  void rulesPrintInOneForm(String text, String printed) {
    assertThat(RulePrinter.print(read(text).computed())).isEqualTo(printed);
  }

  @Test
  void aRuleKnowsWhatItDefinesAndNames() {
    Rule.Computed rule =
        read("measured-loss = total(costs, amount, kind is spare) - 5 days when restoration.done")
            .computed();
    assertThat(rule.defines())
        .hasValueSatisfying(n -> assertThat(n.name()).isEqualTo("measured-loss"));
    assertThat(rule.names())
        .extracting(Expression.Name::name)
        .containsExactly("costs", "amount", "kind", "spare", "restoration.done");
    assertThat(rule.names()).allSatisfy(n -> assertThat(n.span().text()).isEqualTo(n.name()));
    assertThat(rule.calls()).extracting(call -> call.function().name()).containsExactly("total");
  }

  @Test
  void spansAreExact() {
    Rule.Computed rule = read("x = (a or\n  b) and not c is 8 hours").computed();
    assertThat(rule.value().span().text()).isEqualTo("(a or\n  b) and not c is 8 hours");
    Expression.And and = (Expression.And) rule.value();
    assertThat(and.operands())
        .extracting(operand -> operand.span().text())
        .containsExactly("a or\n  b", "not c is 8 hours");
  }

  @Test
  void precedence() {
    Expression.Or or = (Expression.Or) read("a or b and not c is d + e * f").computed().value();
    Expression.And and = (Expression.And) or.operands().get(1);
    Expression.Not not = (Expression.Not) and.operands().get(1);
    Expression.Compare compare = (Expression.Compare) not.operand();
    Expression.Arithmetic sum = (Expression.Arithmetic) compare.right();
    assertThat(sum.operator()).isEqualTo(Expression.Operator.PLUS);
    assertThat(((Expression.Arithmetic) sum.right()).operator())
        .isEqualTo(Expression.Operator.TIMES);
  }

  @Test
  void proseIsKept() {
    assertThat(read(Verb.INERT, " It decides = nothing (. ").rule())
        .hasValueSatisfying(rule ->
            assertThat(((Rule.Prose) rule).text().value()).isEqualTo("It decides = nothing (."));
    assertThat(read(Verb.JUDGES, "  ").only().message())
        .isEqualTo("There is nothing after \"judges\".");
    assertThat(read(Verb.COVERS, "").only().message())
        .isEqualTo("There is nothing after \"covers\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a and|^^|A name or a value is missing at the end.",
        "a and or b|or|A name or a value is missing before \"or\".",
        "x = when b|when|A name or a value is missing before \"when\".",
        "f(a, )|)|A name or a value is missing before \")\".",
        "(a and b|(|This parenthesis is never closed.",
        "f(a when b|(|This parenthesis is never closed.",
        "a) and b|)|This parenthesis closes nothing.",
        "a b|b|Something is missing before \"b\".",
        "8 ours|ours|Something is missing before \"ours\".",
        "a < b < c|<|Two comparisons cannot follow each other.",
        "a when b when c|when|A rule has one \"when\" only.",
        "a is b, c|,|A comma stands between options or arguments only.",
        "a is one of (b, c)|,|A comma stands between options or arguments only.",
        "a is not|^^|A name or a value is missing at the end.",
        "a == b|==|Rules have no \"==\".",
        "a ≥ b|≥|Rules have no \"≥\".",
        "a && b|&&|Rules have no \"&&\".",
        "a; b|;|Rules have no \";\".",
        "a \ud83d\ude00 b|\ud83d\ude00|Rules have no \"\ud83d\ude00\".",
        "Cause is x|Cause|\"Cause\" is not a name.",
        "a- b|a-|\"a-\" is not a name.",
        "a.b. is c|a.b.|\"a.b.\" is not a name.",
        "a -b|-|A minus sign needs a space on both sides, since names have hyphens.",
        "8-3|8-3|\"8-3\" is not a date such as 2026-01-31.",
        "x > 2026-02-30|2026-02-30|The calendar has no day \"2026-02-30\".",
        "x > $10,00|$10,00|\"$10,00\" has a comma in the wrong place; commas separate groups of"
            + " three digits.",
        "x > $1.005|$1.005|\"$1.005\" has more than two digits after the point; a cent is the"
            + " smallest amount.",
        "x > $ 5|$|There is no amount after \"$\".",
        "f(1,000)|1,000|\"1,000\" may be one number or several.",
        "a * 0.5|0.5|\"0.5\" is not a whole number.",
        "a + 8hrs|8hrs|\"8hrs\" is not a value.",
        "a is \"x|\"x|This text is never closed.",
        "a is \"\"|\"\"|This text has no words.",
        "a is ٣|٣|Rules have no \"٣\".",
      })
  void aFaultIsReportedOnceAtTheRightPlace(String text, String at, String message) {
    Diagnostic found = read(text).only();
    assertThat(found.code()).isEqualTo(Code.BAD_RULE);
    assertThat(found.message()).isEqualTo(message);
    assertThat(found.span().text()).isEqualTo(at);
    assertThat(found.path()).isEqualTo("D.2.d.(1)");
  }

  @Test
  void independentFaultsAreAllFound() {
    assertThat(read("f(a +, b) and Cause is x and (c or) and d *").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "A name or a value is missing before \",\".",
            "\"Cause\" is not a name.",
            "A name or a value is missing before \")\".",
            "A name or a value is missing at the end.");
  }

  @Test
  void deepAndLongRulesAreTurnedAwayWithoutHarm() {
    assertThat(read("(".repeat(60) + "a" + ")".repeat(60)).only().message()).contains("nested");
    assertThat(read("(".repeat(30) + "a" + ")".repeat(30)).diagnostics()).hasSize(1);
    assertThat(read("(".repeat(29) + "a" + ")".repeat(29)).computed().value().names()).hasSize(1);
    assertThat(read("not ".repeat(60) + "a").diagnostics()).hasSize(1);
    assertThat(read("a" + " + a".repeat(100)).only().message()).contains("more than 100");
    assertThat(read("a" + " + a".repeat(500)).only().message()).contains("longer than");
    assertThat(read("x".repeat(30_000)).only().message()).contains("longer than");
  }

  /** The largest rules there can be are read, searched and printed on half the usual stack. */
  @Test
  void theLargestRulesNeedLittleStack() throws InterruptedException {
    List<String> largest =
        List.of(
            "a" + " + a".repeat(99),
            "a" + " and a".repeat(498),
            ("not ".repeat(2) + "(").repeat(29) + "a" + ")".repeat(29),
            "f(".repeat(29) + "a" + ")".repeat(29));
    List<String> printed = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () ->
                largest.forEach(text -> {
                  Rule.Computed rule = (Rule.Computed) read(text).rule().orElseThrow();
                  assertThat(rule.names()).isNotEmpty();
                  printed.add(RulePrinter.print(rule));
                }),
            "small stack",
            512 * 1024);
    thread.start();
    thread.join();
    assertThat(printed).hasSameSizeAs(largest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "not ",
        "f(",
        "a + ",
        "a, ",
        "\"",
        "$",
        "9",
        "a",
        "-",
        "a-",
        "a.",
        " and",
        "when ",
        "1,",
        "is one of ",
        "8 business ",
        "_",
        "= ",
        "9-",
        "\\",
        "\ud83d"
      })
  void hostileTextIsReadInReasonableTime(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(read(part.repeat(100_000)).diagnostics()).isNotNull());
  }
}
