package proviso.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.form.Fact;
import proviso.form.Provision;
import proviso.form.Reading;
import proviso.form.Sentence;
import proviso.form.Wording;
import proviso.rule.Core;
import proviso.rule.Program;

/**
 * One provision and what hangs on it.
 *
 * @param form the form
 * @param provision the provision
 * @param facts the facts its rules ask for
 * @param readings the readings of its words, and those its rules use
 * @param refersTo the labels it refers to, in the order of its words
 * @param referredToBy the labels of provisions that refer to it
 * @param scenarios the ids of the scenarios whose outcome rests on it
 */
record Explanation(
    CompiledForm form,
    Provision provision,
    List<Asked> facts,
    List<Reading> readings,
    List<String> refersTo,
    List<String> referredToBy,
    List<String> scenarios) {

  /**
   * A fact that a rule asks for.
   *
   * @param fact the fact
   * @param through the terms that stand between, such as "covered cause (D.2)"; none when the rule
   *     itself names the fact
   */
  record Asked(Fact fact, List<String> through) {}

  static Explanation of(CompiledForm form, Provision provision, List<String> scenarios) {
    Set<String> own = new LinkedHashSet<>(provision.sentences().map(Sentence::id).toList());
    Program program = form.program();
    List<Program.Rule> rules =
        program.rules().stream().filter(rule -> own.contains(rule.sentence())).toList();
    Set<String> readings = new LinkedHashSet<>();
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (Program.Rule rule : rules) {
      Stream.concat(rule.value().stream(), rule.when().stream())
          .forEach(core -> core.walk(part -> ask(form, part, asked, readings)));
    }
    return new Explanation(
        form,
        provision,
        form.form().facts().stream()
            .filter(fact -> asked.containsKey(fact.id()))
            .map(fact -> new Asked(fact, asked.getOrDefault(fact.id(), List.of())))
            .toList(),
        form.form().readings().stream()
            .filter(it ->
                readings.contains(it.id())
                    || it.provisions().stream().anyMatch(id -> id.value().equals(provision.id())))
            .toList(),
        refersTo(form, provision),
        form.referrers(provision.id()).stream()
            .map(it -> label(it.provision()))
            .distinct()
            .toList(),
        scenarios);
  }

  /** A fact named, or the facts behind a term named: those that the term's own rules name. */
  private static void ask(
      CompiledForm form, Core core, Map<String, List<String>> asked, Set<String> readings) {
    Program program = form.program();
    switch (core) {
      case Core.Input(int number, _, _) -> {
        Program.Input input = program.inputs().get(number);
        switch (input.source()) {
          // Named by the rule itself: nothing stands between.
          case FACT -> asked.put(input.id(), List.of());
          case READING -> readings.add(input.id());
          case ENTRY -> {}
        }
      }
      case Core.Term(int number, _, _) -> behind(form, number, asked);
      case Core.Constant _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ -> {}
    }
  }

  private static void behind(CompiledForm form, int term, Map<String, List<String>> asked) {
    Program program = form.program();
    Program.Term of = program.terms().get(term);
    for (int number : of.rules()) {
      Program.Rule rule = program.rules().get(number);
      String through =
          of.name().replace('-', ' ')
              + " ("
              + label(form.sentence(rule.sentence()).orElseThrow().provision())
              + ")";
      Stream.concat(rule.value().stream(), rule.when().stream())
          .forEach(core ->
              core.walk(part -> {
                if (part instanceof Core.Input(int input, _, _)
                    && program.inputs().get(input).source() == Program.Source.FACT) {
                  String id = program.inputs().get(input).id();
                  List<String> known = asked.get(id);
                  if (known == null) {
                    asked.put(id, List.of(through));
                  } else if (!known.isEmpty() && !known.contains(through)) {
                    asked.put(id, Stream.concat(known.stream(), Stream.of(through)).toList());
                  }
                }
              }));
    }
  }

  /** The label by which a provision is cited; the form's body has none. */
  static String label(Provision provision) {
    String cited = provision.label().cited();
    return cited.isEmpty() ? "the introduction" : cited;
  }

  private static List<String> refersTo(CompiledForm form, Provision provision) {
    Set<String> labels = new LinkedHashSet<>();
    provision
        .sentences()
        .forEach(sentence -> sentence.wording().runs().forEach(run -> refer(form, run, labels)));
    return List.copyOf(labels);
  }

  private static void refer(CompiledForm form, Wording.Run run, Set<String> labels) {
    switch (run) {
      case Wording.Reference reference -> labels.add(target(form, reference.target()));
      case Wording.Bound bound -> bound.runs().forEach(it -> refer(form, it, labels));
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> refer(form, it, labels));
      case Wording.Words _, Wording.TermUse _ -> {}
    }
  }

  private static String target(CompiledForm form, Wording.Target target) {
    return switch (target) {
      case Wording.Target.Provisions provisions ->
          form.provision(provisions.first()).map(Explanation::label).orElse(provisions.first())
              + provisions
                  .last()
                  .flatMap(form::provision)
                  .map(it -> " through " + label(it))
                  .orElse("");
      case Wording.Target.Entry entry -> "Schedule, " + entry.entry();
      case Wording.Target.Base base -> "the base form, " + base.id();
    };
  }
}
