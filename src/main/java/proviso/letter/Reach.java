package proviso.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import proviso.rule.Core;
import proviso.rule.Program;

/** The terms on which answers of a form rest. */
final class Reach {
  private Reach() {}

  /** Those whose amounts make up the answers. */
  static Set<String> amounts(Program program, List<String> answers) {
    return of(program, answers, false);
  }

  /** Those too that conditions and exceptions look at. */
  static Set<String> all(Program program, List<String> answers) {
    return of(program, answers, true);
  }

  private static Set<String> of(Program program, List<String> answers, boolean conditions) {
    Set<String> reached = new HashSet<>();
    Deque<Core> pending = new ArrayDeque<>();
    for (String answer : answers) {
      program
          .answer(answer)
          .ifPresent(number -> pending.add(program.answers().get(number).value()));
    }
    while (!pending.isEmpty()) {
      pending
          .poll()
          .walk(part -> {
            if (part instanceof Core.Term(int number, var _, var _)) {
              Program.Term term = program.terms().get(number);
              if (reached.add(term.name())) {
                term.rules().forEach(rule -> add(program, rule, conditions, pending));
              }
            }
          });
    }
    return reached;
  }

  private static void add(Program program, int number, boolean conditions, Deque<Core> pending) {
    Program.Rule rule = program.rules().get(number);
    rule.value().ifPresent(pending::add);
    if (conditions) {
      rule.when().ifPresent(pending::add);
      rule.exceptions().forEach(exception -> add(program, exception, true, pending));
    }
  }
}
