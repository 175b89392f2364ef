package proviso.bench;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import proviso.clause.Moments;
import proviso.clause.Ops;
import proviso.clause.Place;
import proviso.clause.Slot;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/** The rules as expressions of the Common Expression Language, checked and planned once. */
final class CelPeer {
  private final Program program;
  private final Notation notation;
  private final CelCompiler compiler;
  private final CelRuntime runtime;
  private final Map<String, CelRuntime.Program> terms = new LinkedHashMap<>();
  private final List<RulePrograms> rules = new ArrayList<>();
  private final Map<String, CelRuntime.Program> combined = new LinkedHashMap<>();
  private final Map<String, CelRuntime.Program> answers = new LinkedHashMap<>();

  private record RulePrograms(
      String applies, CelRuntime.Program condition, String value, CelRuntime.Program computed) {}

  CelPeer(Program program, Place place) {
    this.program = program;
    this.notation = new CelNotation(program);
    this.compiler = compiler(program);
    this.runtime =
        CelRuntimeFactory.plannerRuntimeBuilder().addFunctionBindings(bindings(place)).build();
    for (int i = 0; i < program.terms().size(); i++) {
      Program.Term term = program.terms().get(i);
      terms.put(
          Notation.term(i), compiled(notation.term(term, notation::applies, notation::value)));
      combined.put(
          Notation.term(i), compiled(notation.term(term, CelPeer::applies, CelPeer::value)));
    }
    for (int i = 0; i < program.rules().size(); i++) {
      rules.add(
          new RulePrograms(
              applies(i), compiled(notation.applies(i)), value(i), compiled(notation.value(i))));
    }
    program
        .answers()
        .forEach(answer -> answers.put(answer.name(), compiled(notation.of(answer.value()))));
  }

  private static String applies(int rule) {
    return "a" + rule;
  }

  private static String value(int rule) {
    return "v" + rule;
  }

  private CelRuntime.Program compiled(String text) {
    try {
      return runtime.createProgram(compiler.compile(text).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** The answers, from one expression for each term. */
  Map<String, Object> decide(Map<String, Object> facts) throws CelEvaluationException {
    Map<String, Object> known = new HashMap<>(facts);
    for (Map.Entry<String, CelRuntime.Program> term : terms.entrySet()) {
      known.put(term.getKey(), term.getValue().eval(known));
    }
    return answers(known);
  }

  /** The answers and, of each rule, whether it applies and its value: {@code a7}, {@code v7}. */
  Map<String, Object> findings(Map<String, Object> facts) throws CelEvaluationException {
    Map<String, Object> known = new HashMap<>(facts);
    for (int i = 0; i < program.terms().size(); i++) {
      for (int rule : program.terms().get(i).rules()) {
        RulePrograms programs = rules.get(rule);
        boolean applies = (Boolean) programs.condition.eval(known);
        known.put(programs.applies, applies);
        known.put(
            programs.value,
            applies
                ? programs.computed.eval(known)
                : program.rules().get(rule).value().isPresent() && isAmount(rule)
                    ? (Object) 0L
                    : (Object) false);
      }
      String name = Notation.term(i);
      known.put(name, combined.get(name).eval(known));
    }
    for (int i = 0; i < rules.size(); i++) {
      if (program.rules().get(i).effect() == Effect.EXCEPTS) {
        known.put(rules.get(i).applies, rules.get(i).condition.eval(known));
      }
    }
    known.putAll(answers(known));
    return known;
  }

  private boolean isAmount(int rule) {
    return program.rules().get(rule).value().orElseThrow().type() != Simple.INDICATOR;
  }

  private Map<String, Object> answers(Map<String, Object> known) throws CelEvaluationException {
    Map<String, Object> given = new HashMap<>();
    for (Map.Entry<String, CelRuntime.Program> answer : answers.entrySet()) {
      given.put(answer.getKey(), answer.getValue().eval(known));
    }
    return given;
  }

  private static CelType type(Type type) {
    return type == Simple.INDICATOR ? SimpleType.BOOL : SimpleType.INT;
  }

  private static CelCompiler compiler(Program program) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    for (int i = 0; i < program.inputs().size(); i++) {
      Type type = program.inputs().get(i).type();
      builder.addVar(
          Notation.input(i),
          type instanceof Type.Rows
              ? ListType.create(ListType.create(SimpleType.INT))
              : type(type));
    }
    for (int i = 0; i < program.terms().size(); i++) {
      builder.addVar(Notation.term(i), type(program.terms().get(i).type()));
    }
    for (int i = 0; i < program.rules().size(); i++) {
      builder.addVar(applies(i), SimpleType.BOOL);
      builder.addVar(
          value(i),
          program.rules().get(i).value().map(value -> type(value.type())).orElse(SimpleType.BOOL));
    }
    for (String name : List.of("least", "greatest", "earliest", "forHours", "afterDays")) {
      builder.addFunctionDeclarations(declared(name, 2, SimpleType.INT));
    }
    for (String name : List.of("endOfDay", "endOfDate", "dateOf", "policyYear")) {
      builder.addFunctionDeclarations(declared(name, 1, SimpleType.INT));
    }
    builder.addFunctionDeclarations(
        declared("includes", 2, SimpleType.BOOL),
        declared("inPolicyPeriod", 1, SimpleType.BOOL),
        declared("within", 4, SimpleType.INT),
        CelFunctionDecl.newFunctionDeclaration(
            "sum",
            CelOverloadDecl.newGlobalOverload(
                "sum_list", SimpleType.INT, ListType.create(SimpleType.INT))));
    return builder.build();
  }

  private static CelFunctionDecl declared(String name, int arguments, CelType result) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_int", result, Collections.nCopies(arguments, SimpleType.INT)));
  }

  private static List<CelFunctionBinding> bindings(Place place) {
    List<CelFunctionBinding> all = new ArrayList<>();
    all.addAll(two("least", Math::min));
    all.addAll(two("greatest", Math::max));
    all.addAll(two("earliest", Ops::least));
    all.addAll(two("forHours", Ops::forHours));
    all.addAll(two("afterDays", (moment, days) -> Moments.afterDays(moment, days, place)));
    all.addAll(one("endOfDay", moment -> Moments.endOfDay(moment, place)));
    all.addAll(one("endOfDate", date -> Moments.endOfDate(date, place)));
    all.addAll(one("dateOf", moment -> Moments.dateOf(moment, place)));
    all.addAll(one("policyYear", moment -> Moments.policyYear(moment, place)));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            "includes",
            CelFunctionBinding.from(
                "includes_int",
                Long.class,
                Long.class,
                (choices, option) -> Ops.includes(choices, option) == 1)));
    all.addAll(holds("inPolicyPeriod", moment -> Moments.inPolicyPeriod(moment, place) == 1));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            "within",
            CelFunctionBinding.from(
                "within_int",
                ImmutableList.of(Long.class, Long.class, Long.class, Long.class),
                four ->
                    Ops.secondsWithin(
                        (Long) four[0], (Long) four[1], (Long) four[2], (Long) four[3]))));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            "sum", CelFunctionBinding.from("sum_list", List.class, CelPeer::sum)));
    return all;
  }

  private static Object sum(List<?> values) {
    long sum = 0;
    for (Object value : values) {
      sum = Math.addExact(sum, (Long) value);
    }
    return sum;
  }

  @SuppressWarnings("Immutable") // the functions given are lambdas without state
  private static Set<CelFunctionBinding> two(String name, ToLongBiFunction<Long, Long> function) {
    return CelFunctionBinding.fromOverloads(
        name,
        CelFunctionBinding.from(
            name + "_int", Long.class, Long.class, (a, b) -> function.applyAsLong(a, b)));
  }

  @SuppressWarnings("Immutable") // the functions given are lambdas without state
  private static Set<CelFunctionBinding> holds(String name, Predicate<Long> function) {
    return CelFunctionBinding.fromOverloads(
        name, CelFunctionBinding.from(name + "_int", Long.class, a -> function.test(a)));
  }

  @SuppressWarnings("Immutable") // the functions given are lambdas without state
  private static Set<CelFunctionBinding> one(String name, ToLongFunction<Long> function) {
    return CelFunctionBinding.fromOverloads(
        name, CelFunctionBinding.from(name + "_int", Long.class, a -> function.applyAsLong(a)));
  }

  /** The rules in CEL. */
  private static final class CelNotation extends Notation {
    CelNotation(Program program) {
      super(program);
    }

    @Override
    String none() {
      return "(" + Slot.NONE + ")";
    }

    @Override
    String both(List<String> conditions) {
      return "(" + String.join(" && ", conditions) + ")";
    }

    @Override
    String either(List<String> conditions) {
      return "(" + String.join(" || ", conditions) + ")";
    }

    @Override
    String not(String condition) {
      return "!(" + condition + ")";
    }

    @Override
    String same(String a, String b) {
      return "(" + a + " == " + b + ")";
    }

    @Override
    String choose(String condition, String yes, String no) {
      return "(" + condition + " ? " + yes + " : " + no + ")";
    }

    @Override
    String cell(int row, int column) {
      return "r" + row + "[" + column + "]";
    }

    @Override
    String total(String rows, int row, String value, String condition) {
      return "sum(" + rows + ".map(r" + row + ", " + condition + ", " + value + "))";
    }

    @Override
    String any(String rows, int row, String condition) {
      return rows + ".exists(r" + row + ", " + condition + ")";
    }

    @Override
    String least(String a, String b) {
      return call("least", List.of(a, b));
    }

    @Override
    String greatest(String a, String b) {
      return call("greatest", List.of(a, b));
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
      return call("forHours", List.of(amount, hours));
    }
  }
}
