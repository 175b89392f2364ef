package proviso.clause;

import java.lang.constant.ClassDesc;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.rule.Effect;
import proviso.rule.Program;

/**
 * The fast evaluator: the program as a class of its own, in which each term and each rule is a
 * method. Where one fails, or a debugger stops, the stack trace names the term, the form's file and
 * the line of the rule. A very long program becomes several classes.
 *
 * <p>The classes are no hidden ones, which stack traces leave out, but have a loader of their own,
 * so that they go when the evaluator goes.
 */
public final class Bytecode implements Evaluator {
  private static final String NAME = "form.Rules";

  /** How many nodes go into a class: its constants must not become too many. */
  private static final int NODES_A_CLASS = 4000;

  private final Frame.Layout layout;
  private final List<Compiled> parts;
  private final ByKey[] empty;

  /**
   * Makes ready to run.
   *
   * @throws IllegalArgumentException if the program is not one that was checked
   */
  public Bytecode(Program program) {
    List<Acting> acting = program.terms().stream().map(term -> Acting.on(term, program)).toList();
    Set<Integer> exceptions = new LinkedHashSet<>();
    List<Unit> units = new ArrayList<>();
    for (int term = 0; term < acting.size(); term++) {
      for (int rule : acting.get(term).rules()) {
        addExceptions(program, rule, exceptions, units);
      }
      units.add(new Unit.OfTerm(term));
    }
    for (int rule = 0; rule < program.rules().size(); rule++) {
      if (program.rules().get(rule).effect() == Effect.EXCEPTS) {
        addException(program, rule, exceptions, units);
      }
    }
    for (int answer = 0; answer < program.answers().size(); answer++) {
      units.add(new Unit.OfAnswer(answer));
    }
    empty = new ByKey[acting.size()];
    Arrays.fill(empty, ByKey.EMPTY);
    layout =
        new Frame.Layout(
            acting,
            program.rules().size(),
            exceptions.size(),
            program.answers().size(),
            acting.stream().anyMatch(it -> it.kind() == Acting.Kind.KEYED));
    parts = new Writer(program, acting, List.copyOf(exceptions)).parts(units);
  }

  /** What is computed at one go. */
  private sealed interface Unit {
    record OfException(int rule) implements Unit {}

    record OfTerm(int term) implements Unit {}

    record OfAnswer(int answer) implements Unit {}
  }

  /** Exceptions come before what they except. */
  private static void addExceptions(
      Program program, int rule, Set<Integer> exceptions, List<Unit> units) {
    program
        .rules()
        .get(rule)
        .exceptions()
        .forEach(exception -> addException(program, exception, exceptions, units));
  }

  private static void addException(
      Program program, int rule, Set<Integer> exceptions, List<Unit> units) {
    if (!exceptions.contains(rule)) {
      addExceptions(program, rule, exceptions, units);
      exceptions.add(rule);
      units.add(new Unit.OfException(rule));
    }
  }

  @Override
  public Result evaluate(Inputs inputs, Place place) {
    return run(inputs, place, false);
  }

  @Override
  public Result trace(Inputs inputs, Place place) {
    return run(inputs, place, true);
  }

  private Result run(Inputs inputs, Place place, boolean traced) {
    ByKey[] keyed = layout.hasKeyed() ? empty.clone() : empty;
    Frame frame = new Frame(layout, inputs, place, keyed, traced);
    for (Compiled part : parts) {
      part.run(frame);
    }
    return frame.result();
  }

  /** Defines the classes of one program. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(Bytecode.class.getClassLoader());
    }

    Compiled define(byte[] bytes) {
      try {
        return (Compiled)
            defineClass(null, bytes, 0, bytes.length).getDeclaredConstructor().newInstance();
      } catch (NoSuchMethodException
          | InstantiationException
          | IllegalAccessException
          | InvocationTargetException e) {
        throw new IllegalStateException("a class that was just made has no constructor", e);
      }
    }
  }

  /** Makes the classes of one program. */
  private record Writer(Program program, List<Acting> acting, List<Integer> exceptions) {
    List<Compiled> parts(List<Unit> units) {
      Loader loader = new Loader();
      List<Compiled> parts = new ArrayList<>();
      List<Unit> together = new ArrayList<>();
      int nodes = 0;
      for (Unit unit : units) {
        int weight = weight(unit);
        if (nodes + weight > NODES_A_CLASS && !together.isEmpty()) {
          parts.add(loader.define(part(parts.size(), together)));
          together.clear();
          nodes = 0;
        }
        together.add(unit);
        nodes += weight;
      }
      parts.add(loader.define(part(parts.size(), together)));
      return List.copyOf(parts);
    }

    private byte[] part(int number, List<Unit> units) {
      ClassCode code =
          new ClassCode(
              ClassDesc.of(number == 0 ? NAME : NAME + "$" + number),
              program.rules().stream().map(rule -> rule.span().source()).findFirst());
      RuleCode rules = new RuleCode(code, program, exceptions);
      TermCode terms = new TermCode(code, rules, program);
      return code.bytes(
          units.stream()
              .map(unit ->
                  switch (unit) {
                    case Unit.OfException(int rule) -> rules.exception(rule);
                    case Unit.OfTerm(int term) -> terms.term(term, acting.get(term));
                    case Unit.OfAnswer(int answer) -> answer(code, answer);
                  })
              .toList());
    }

    private String answer(ClassCode owner, int number) {
      Program.Answer answer = program.answers().get(number);
      String method = owner.unique(answer.name());
      owner.unit(
          method,
          MethodCode.weight(answer.value()),
          to -> {
            to.code()
                .aload(MethodCode.FRAME_AT)
                .getfield(MethodCode.FRAME, "answers", MethodCode.LONGS)
                .loadConstant(number);
            to.root(answer.value());
            to.code().lastore();
          });
      return method;
    }

    private int weight(Unit unit) {
      RuleCode rules =
          new RuleCode(new ClassCode(ClassDesc.of(NAME), Optional.empty()), program, exceptions);
      return switch (unit) {
        case Unit.OfException(int rule) -> rules.weight(rule);
        case Unit.OfTerm(int term) ->
            2 + acting.get(term).rules().stream().mapToInt(rules::weight).sum();
        case Unit.OfAnswer(int answer) -> MethodCode.weight(program.answers().get(answer).value());
      };
    }
  }
}
