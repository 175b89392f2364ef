package proviso.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;

/** Every program that differs from a form's in one thing: a number, a comparison, an exception. */
public final class Mutants {
  /** What answers begin with that decide; when a fact is asked for decides nothing. */
  private static final Set<String> DECIDING = Set.of("outcome", "item", "aggregate", "referral");

  private Mutants() {}

  /** All mutants of a program, rule by rule in printed order, then the answers. */
  public static List<Mutant> of(Program program) {
    List<Mutant> all = new ArrayList<>();
    for (int number = 0; number < program.rules().size(); number++) {
      rule(program, number, all);
    }
    for (int number = 0; number < program.answers().size(); number++) {
      answer(program, number, all);
    }
    return all;
  }

  private static void rule(Program program, int number, List<Mutant> all) {
    Program.Rule rule = program.rules().get(number);
    Core never = new Core.Constant(0, Type.Simple.INDICATOR, rule.span());
    all.add(mutant(program, number, with(rule, rule.value(), Optional.of(never)), "rule left out"));
    if (rule.when().isPresent()) {
      all.add(
          mutant(program, number, with(rule, rule.value(), Optional.empty()), "\"when\" left out"));
    }
    if (!rule.exceptions().isEmpty()) {
      all.add(
          mutant(
              program,
              number,
              new Program.Rule(
                  rule.sentence(),
                  rule.verb(),
                  rule.effect(),
                  rule.term(),
                  rule.value(),
                  rule.when(),
                  List.of(),
                  rule.span()),
              "exceptions left out"));
    }
    rule.value()
        .ifPresent(core ->
            CoreMutations.of(core)
                .forEach(it ->
                    all.add(
                        mutant(
                            program,
                            number,
                            with(rule, Optional.of(it.core()), rule.when()),
                            it))));
    rule.when()
        .ifPresent(core ->
            CoreMutations.of(core)
                .forEach(it ->
                    all.add(
                        mutant(
                            program,
                            number,
                            with(rule, rule.value(), Optional.of(it.core())),
                            it))));
  }

  private static Program.Rule with(Program.Rule rule, Optional<Core> value, Optional<Core> when) {
    return new Program.Rule(
        rule.sentence(),
        rule.verb(),
        rule.effect(),
        rule.term(),
        value,
        when,
        rule.exceptions(),
        rule.span());
  }

  private static Mutant mutant(
      Program program, int number, Program.Rule changed, CoreMutations.Changed how) {
    return new Mutant(
        changed.sentence(), how.change(), how.span(), program(program, number, changed));
  }

  private static Mutant mutant(Program program, int number, Program.Rule changed, String how) {
    return new Mutant(changed.sentence(), how, changed.span(), program(program, number, changed));
  }

  private static Program program(Program program, int number, Program.Rule changed) {
    List<Program.Rule> rules = new ArrayList<>(program.rules());
    rules.set(number, changed);
    return new Program(
        program.inputs(), program.texts(), rules, program.terms(), program.answers());
  }

  private static void answer(Program program, int number, List<Mutant> all) {
    Program.Answer answer = program.answers().get(number);
    if (!DECIDING.contains(answer.name().split("\\.", 2)[0])) {
      return;
    }
    for (CoreMutations.Changed changed : CoreMutations.of(answer.value())) {
      List<Program.Answer> answers = new ArrayList<>(program.answers());
      answers.set(number, new Program.Answer(answer.name(), changed.core()));
      all.add(
          new Mutant(
              answer.name(),
              changed.change(),
              changed.span(),
              new Program(
                  program.inputs(), program.texts(), program.rules(), program.terms(), answers)));
    }
  }
}
