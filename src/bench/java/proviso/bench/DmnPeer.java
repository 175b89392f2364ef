package proviso.bench;

import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import proviso.clause.Place;
import proviso.clause.Slot;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type.Simple;

/**
 * The rules as a DMN model of Drools: a decision for the condition and for the value of each rule,
 * for each term and for each answer. Larger expressions its parser does not survive: it needs
 * exponential time for nested parentheses.
 */
final class DmnPeer {
  private static final Pattern NAME = Pattern.compile("\\b([itav]\\d+|none)\\b");
  private static final String SUM = "sum(concatenate(";
  private static final List<String> FUNCTIONS =
      List.of(
          "afterDays",
          "endOfDay",
          "endOfDate",
          "dateOf",
          "policyYear",
          "inPolicyPeriod",
          "includes",
          "within",
          "earliest");

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> answers;

  DmnPeer(Program program, Place place) {
    PeerCalendar.at(place);
    String xml = new Xml(program).model();
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
            .getOrElseThrow(e -> new IllegalStateException("the model does not compile", e));
    model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
    answers = program.answers().stream().map(Program.Answer::name).toList();
  }

  /** The answers. */
  Map<String, Object> decide(Map<String, Object> facts) {
    DMNContext context = runtime.newContext();
    facts.forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      given.put(answers.get(i), result.getContext().get("q" + i));
    }
    return given;
  }

  /** The model as a file. */
  private static final class Xml {
    private final Program program;
    private final Notation notation;

    Xml(Program program) {
      this.program = program;
      this.notation = new FeelNotation(program);
    }

    String model() {
      StringBuilder xml = new StringBuilder();
      xml.append(
          "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
              + " id=\"rules\" name=\"rules\" namespace=\"urn:rules\">\n");
      for (int i = 0; i < program.inputs().size(); i++) {
        xml.append(
            "<inputData id=\"i%d\" name=\"i%<d\"><variable name=\"i%<d\"/></inputData>\n"
                .formatted(i));
      }
      decision(xml, "none", Long.toString(Slot.NONE));
      java(xml, "afterDays", 2);
      java(xml, "endOfDay", 1);
      java(xml, "endOfDate", 1);
      java(xml, "dateOf", 1);
      java(xml, "policyYear", 1);
      java(xml, "inPolicyPeriod", 1);
      java(xml, "includes", 2);
      java(xml, "within", 4);
      java(xml, "earliest", 2);
      for (int i = 0; i < program.terms().size(); i++) {
        Program.Term term = program.terms().get(i);
        decision(xml, Notation.term(i), notation.term(term, "a%d"::formatted, "v%d"::formatted));
      }
      for (int i = 0; i < program.rules().size(); i++) {
        decision(xml, "a" + i, notation.applies(i));
        if (program.rules().get(i).effect() != Effect.EXCEPTS) {
          value(xml, i, notation.value(i));
        }
      }
      for (int i = 0; i < program.answers().size(); i++) {
        decision(xml, "q" + i, notation.of(program.answers().get(i).value()));
      }
      return xml.append("</definitions>\n").toString();
    }

    /**
     * The value of a rule. Of several sums each is a decision of its own: a second loop in an
     * expression does not find its list.
     */
    private void value(StringBuilder xml, int rule, String text) {
      if (!isAmount(rule)) {
        decision(xml, "v" + rule, text);
        return;
      }
      String rest = text;
      for (int part = 0; rest.indexOf(SUM) != rest.lastIndexOf(SUM); part++) {
        int end = rest.indexOf(SUM) + SUM.length();
        for (int depth = 2; depth > 0; end++) {
          depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
        }
        String sum = rest.substring(rest.indexOf(SUM), end);
        String name = "v%d%03d".formatted(rule + 1000, part);
        decision(xml, name, "if a%d then %s else 0".formatted(rule, sum));
        rest = rest.replace(sum, name);
      }
      decision(xml, "v" + rule, "if a%d then %s else none".formatted(rule, rest));
    }

    private boolean isAmount(int rule) {
      return program.rules().get(rule).value().stream()
          .anyMatch(value -> value.type() != Simple.INDICATOR);
    }

    private static void java(StringBuilder xml, String name, int arguments) {
      String parameters =
          IntStream.range(0, arguments)
              .mapToObj("<formalParameter name=\"p%d\"/>"::formatted)
              .collect(Collectors.joining());
      String signature =
          "%s(%s)".formatted(name, String.join(",", Collections.nCopies(arguments, "long")));
      xml.append(
          """
          <businessKnowledgeModel id="f-%1$s" name="%1$s"><variable name="%1$s"/>
          <encapsulatedLogic kind="Java">%2$s<context>
          <contextEntry><variable name="class"/><literalExpression><text>"%3$s"</text></literalExpression></contextEntry>
          <contextEntry><variable name="method signature"/><literalExpression><text>"%4$s"</text></literalExpression></contextEntry>
          </context></encapsulatedLogic></businessKnowledgeModel>
          """
              .formatted(name, parameters, PeerCalendar.class.getName(), signature));
    }

    private static void decision(StringBuilder xml, String name, String text) {
      xml.append("<decision id=\"%s\" name=\"%<s\"><variable name=\"%<s\"/>\n".formatted(name));
      Set<String> needed = new TreeSet<>();
      Matcher names = NAME.matcher(text);
      while (names.find()) {
        needed.add(names.group());
      }
      for (String need : needed) {
        xml.append(
            "<informationRequirement><required%s href=\"#%s\"/></informationRequirement>\n"
                .formatted(need.startsWith("i") ? "Input" : "Decision", need));
      }
      for (String function : FUNCTIONS) {
        if (text.contains(function + "(")) {
          xml.append(
              "<knowledgeRequirement><requiredKnowledge href=\"#f-%s\"/></knowledgeRequirement>\n"
                  .formatted(function));
        }
      }
      xml.append(
          "<literalExpression><text>%s</text></literalExpression></decision>\n"
              .formatted(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
  }

  /** The rules in FEEL. */
  private static final class FeelNotation extends Notation {
    FeelNotation(Program program) {
      super(program);
    }

    /** Whether a condition has an "or" outside of all parentheses. */
    private static boolean isOr(String condition) {
      int depth = 0;
      for (int i = 0; i < condition.length(); i++) {
        char c = condition.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 && condition.startsWith(" or ", i)) {
          return true;
        }
      }
      return false;
    }

    @Override
    String none() {
      return "none";
    }

    @Override
    String both(List<String> conditions) {
      return conditions.size() == 1
          ? conditions.getFirst()
          : conditions.stream()
              .map(it -> isOr(it) ? "(" + it + ")" : it)
              .collect(Collectors.joining(" and "));
    }

    @Override
    String either(List<String> conditions) {
      return String.join(" or ", conditions);
    }

    @Override
    String not(String condition) {
      return "not(" + condition + ")";
    }

    @Override
    String same(String a, String b) {
      return a + " = " + b;
    }

    @Override
    String choose(String condition, String yes, String no) {
      return "(if " + condition + " then " + yes + " else " + no + ")";
    }

    @Override
    String cell(int row, int column) {
      return "r" + row + ".c" + column;
    }

    @Override
    String total(String rows, int row, String value, String condition) {
      // The sum of an empty list is null.
      return "sum(concatenate([0], for r%d in %s return %s))"
          .formatted(row, rows, choose(condition, value, "0"));
    }

    @Override
    String any(String rows, int row, String condition) {
      return "(some r%d in %s satisfies %s)".formatted(row, rows, condition);
    }

    @Override
    String least(String a, String b) {
      return call("min", List.of(a, b));
    }

    @Override
    String greatest(String a, String b) {
      return call("max", List.of(a, b));
    }

    @Override
    String earliest(String a, String b) {
      return call("earliest", List.of(a, b));
    }

    @Override
    String call(String function, List<String> arguments) {
      return function + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    String forHours(String amount, String hours) {
      return "round half up((" + amount + ") * " + hours + " / 3600, 0)";
    }
  }
}
