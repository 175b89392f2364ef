package proviso.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;

/** From an expression of one edition's program to the same in another's, by names. */
final class Transplant {
  private final Program from;
  private final Program to;
  private final Map<String, Integer> inputs;
  private final Map<String, Integer> terms;
  private final int before;

  /** Something that the other program does not have, or has otherwise. */
  private static final class NoCounterpart extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoCounterpart() {
      super(null, null, false, false);
    }
  }

  private Transplant(Program from, Program to, int before) {
    this.from = from;
    this.to = to;
    this.inputs = to.inputNumbers();
    this.terms = to.termNumbers();
    this.before = before;
  }

  /**
   * A rule of one program with what another program's rule computes and when.
   *
   * @param from the program of the rule that is taken over
   * @param taken that rule
   * @param to the program of the rule that is replaced
   * @param replaced that rule
   * @param term the number of the term that both act on, in {@code to}; they may read only terms
   *     before it
   * @return empty when the other program lacks something that the rule reads
   */
  static Optional<Program.Rule> rule(
      Program from, Program.Rule taken, Program to, Program.Rule replaced, int term) {
    Transplant transplant = new Transplant(from, to, term);
    try {
      return Optional.of(
          new Program.Rule(
              replaced.sentence(),
              replaced.verb(),
              replaced.effect(),
              replaced.term(),
              taken.value().map(transplant::core),
              taken.when().map(transplant::core),
              replaced.exceptions(),
              replaced.span()));
    } catch (NoCounterpart none) {
      return Optional.empty();
    }
  }

  private Core core(Core core) {
    return switch (core) {
      case Core.Constant constant -> constant(constant);
      case Core.Input input -> input(input);
      case Core.Term term -> term(term);
      case Core.Cell cell -> cell;
      case Core.Not not -> new Core.Not(core(not.operand()), not.span());
      case Core.And and -> new Core.And(all(and.operands()), and.span());
      case Core.Or or -> new Core.Or(all(or.operands()), or.span());
      case Core.Compare compare ->
          new Core.Compare(
              core(compare.left()), compare.comparison(), core(compare.right()), compare.span());
      case Core.Apply apply ->
          new Core.Apply(apply.operation(), all(apply.operands()), apply.type(), apply.span());
      case Core.OverRows over ->
          new Core.OverRows(
              over.fold(),
              input(over.rows()),
              over.depth(),
              over.key().map(this::core),
              over.value().map(this::core),
              over.where().map(this::core),
              over.type(),
              over.span());
    };
  }

  private List<Core> all(List<Core> cores) {
    List<Core> all = new ArrayList<>();
    cores.forEach(core -> all.add(core(core)));
    return all;
  }

  private Core constant(Core.Constant constant) {
    if (constant.type() != Type.Simple.TEXT) {
      return constant;
    }
    int number = to.texts().indexOf(from.texts().get((int) constant.value()));
    if (number < 0) {
      throw new NoCounterpart();
    }
    return new Core.Constant(number, constant.type(), constant.span());
  }

  private Core.Input input(Core.Input input) {
    int number = number(inputs, from.inputs().get(input.input()).name());
    return new Core.Input(number, same(input.type(), to.inputs().get(number).type()), input.span());
  }

  private Core.Term term(Core.Term term) {
    int number = number(terms, from.terms().get(term.term()).name());
    if (number >= before) {
      throw new NoCounterpart();
    }
    return new Core.Term(number, same(term.type(), to.terms().get(number).type()), term.span());
  }

  private static int number(Map<String, Integer> numbers, String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new NoCounterpart();
    }
    return number;
  }

  /** Options are numbers by their places, so that those of different types are not comparable. */
  private static Type same(Type one, Type other) {
    if (!one.equals(other)) {
      throw new NoCounterpart();
    }
    return other;
  }
}
