package proviso.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.clause.CompiledForm.Citation;
import proviso.decide.Determination;
import proviso.decide.Finding;
import proviso.decide.Weight;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;

/** What the rules of a determination did, by what they acted on. */
final class Acts {
  /**
   * What a rule did, and where its sentence stands.
   *
   * @param citation the sentence
   * @param act what it did
   */
  record Cited(Citation citation, Finding.Act act) {}

  private final Program program;
  private final Map<Integer, Cited> byNumber = new HashMap<>();
  private final Map<String, List<Cited>> byTerm = new HashMap<>();

  Acts(Determination determination) {
    program = determination.program();
    for (Finding finding : determination.findings()) {
      for (Finding.Act act : finding.acts()) {
        Cited cited = new Cited(finding.citation(), act);
        byNumber.put(act.number(), cited);
        if (act.weight() == Weight.DECIDED && act.rule().effect() != Effect.EXCEPTS) {
          byTerm.computeIfAbsent(act.term(), _ -> new ArrayList<>()).add(cited);
        }
      }
    }
  }

  /** The rules that made a term what it is, in printed order, without exceptions. */
  List<Cited> deciding(String term) {
    return byTerm.getOrDefault(term, List.of());
  }

  /** The exceptions of a rule, theirs included, in printed order. */
  List<Cited> exceptions(Finding.Act act) {
    List<Cited> all = new ArrayList<>();
    for (int number : act.rule().exceptions()) {
      Cited exception = byNumber.get(number);
      if (exception != null) {
        all.add(exception);
        all.addAll(exceptions(exception.act()));
      }
    }
    return all;
  }

  /** Whether a name is a yes or no that rules define. */
  boolean isCondition(String name) {
    Integer number = program.termNumbers().get(name);
    return number != null && program.terms().get(number).type() == Type.Simple.INDICATOR;
  }

  /** The terms that an answer of the form names. */
  List<String> terms(String answer) {
    Set<String> names = new LinkedHashSet<>();
    program
        .answer(answer)
        .ifPresent(number ->
            program
                .answers()
                .get(number)
                .value()
                .walk(part -> {
                  if (part instanceof Core.Term term) {
                    names.add(program.terms().get(term.term()).name());
                  }
                }));
    return List.copyOf(names);
  }

  /**
   * What decided terms, from the terms back to facts: each rule once, with its exceptions after it.
   */
  List<Cited> chain(List<String> terms) {
    List<Cited> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>(terms);
    List<String> pending = new ArrayList<>(terms);
    for (int i = 0; i < pending.size(); i++) {
      for (Cited cited : deciding(pending.get(i))) {
        chain.add(cited);
        follow(cited, seen, pending);
        for (Cited exception : exceptions(cited.act())) {
          chain.add(exception);
          follow(exception, seen, pending);
        }
      }
    }
    return chain;
  }

  private void follow(Cited cited, Set<String> seen, List<String> pending) {
    for (Finding.Use use : cited.act().because()) {
      if (isCondition(use.name()) && seen.add(use.name())) {
        pending.add(use.name());
      }
    }
  }
}
