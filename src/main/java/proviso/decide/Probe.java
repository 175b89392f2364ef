package proviso.decide;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import proviso.clause.Bytecode;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Result;
import proviso.rule.Core;
import proviso.rule.Program;

/**
 * A program that answers, besides what a form asks, what every yes or no inside its rules came to.
 * Made once per form.
 */
final class Probe {
  private final Evaluator evaluator;
  private final IdentityHashMap<Core, Integer> numbers = new IdentityHashMap<>();

  Probe(Program program) {
    List<Program.Answer> answers = new ArrayList<>(program.answers());
    for (Program.Rule rule : program.rules()) {
      rule.value().ifPresent(core -> parts(core, answers));
      rule.when().ifPresent(core -> part(core, answers));
    }
    program.answers().forEach(answer -> parts(answer.value(), answers));
    this.evaluator =
        new Bytecode(
            new Program(
                program.inputs(), program.texts(), program.rules(), program.terms(), answers));
  }

  /** Asks for each yes or no that "and", "or" and "not" join, but not inside functions of rows. */
  private void parts(Core core, List<Program.Answer> answers) {
    switch (core) {
      case Core.And and -> and.operands().forEach(part -> part(part, answers));
      case Core.Or or -> or.operands().forEach(part -> part(part, answers));
      case Core.Not not -> part(not.operand(), answers);
      case Core.Constant _,
          Core.Input _,
          Core.Term _,
          Core.Cell _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ -> {}
    }
  }

  private void part(Core core, List<Program.Answer> answers) {
    numbers.put(core, answers.size());
    answers.add(new Program.Answer("part", core));
    parts(core, answers);
  }

  /** What the program comes to, traced. */
  Probed run(Inputs inputs, Place place) {
    return new Probed(evaluator.trace(inputs, place), numbers);
  }

  /**
   * A result that knows its parts.
   *
   * @param result the result, with its trace
   * @param numbers the number of each part's answer
   */
  record Probed(Result result, IdentityHashMap<Core, Integer> numbers) {
    /** What a condition came to, or a part that "and", "or" or "not" joins. */
    long part(Core core) {
      Integer number = numbers.get(core);
      if (number == null) {
        throw new IllegalArgumentException("not a part: " + core);
      }
      return result.answer(number);
    }

    /** What the rules did. */
    Result.Trace trace() {
      return result.trace().orElseThrow();
    }
  }
}
