package proviso.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.rule.Expression;
import proviso.rule.ExpressionFromText;
import proviso.rule.Rule;
import proviso.rule.RuleFromText;
import proviso.text.Diagnostics;

/**
 * From the statements of a form to its rules.
 *
 * @param bySentence the rules of each sentence that has any, in printed order of the sentences
 * @param uses every name that a rule or a fact's condition uses
 * @param calls every function that they call
 * @param definitions every name that a rule gives a value
 */
record RulesFromForm(
    Map<String, List<Rule>> bySentence, List<Use> uses, List<Call> calls, List<Use> definitions) {
  /**
   * A name used.
   *
   * @param name the name and its place
   * @param path the label of the provision whose rule uses it; empty for a fact's condition
   */
  record Use(Expression.Name name, String path) {}

  /**
   * A function called.
   *
   * @param call the call and its place
   * @param path as of a {@link Use}
   */
  record Call(Expression.Call call, String path) {}

  /** Parses every statement and every condition of a fact; reports {@code BAD_RULE}. */
  static RulesFromForm parse(Form form, List<Passage> passages, Diagnostics found) {
    RulesFromForm all =
        new RulesFromForm(
            new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Fact fact : form.facts()) {
      fact.neededWhen()
          .flatMap(text -> ExpressionFromText.parse(text, "", found))
          .ifPresent(condition -> all.use(condition.names(), condition.calls(), ""));
    }
    for (Passage passage : passages) {
      passage.sentence().ifPresent(sentence -> all.add(sentence, passage.path(), found));
    }
    return all;
  }

  private void add(Sentence sentence, String path, Diagnostics found) {
    List<Rule> rules = new ArrayList<>();
    for (Statement statement : sentence.statements()) {
      RuleFromText.parse(statement, path, found).ifPresent(rules::add);
    }
    if (!rules.isEmpty()) {
      bySentence.put(sentence.id(), List.copyOf(rules));
    }
    for (Rule rule : rules) {
      switch (rule) {
        case Rule.Computed computed -> {
          use(computed.names(), computed.calls(), path);
          computed.defines().ifPresent(name -> definitions.add(new Use(name, path)));
        }
        case Rule.Prose _ -> {}
      }
    }
  }

  private void use(List<Expression.Name> names, List<Expression.Call> called, String path) {
    names.forEach(name -> uses.add(new Use(name, path)));
    called.forEach(call -> calls.add(new Call(call, path)));
  }

  /** The names that rules define, without their places. */
  Set<String> defined() {
    return definitions.stream().map(use -> use.name().name()).collect(Collectors.toSet());
  }

  /** The names that rules and conditions use, without their places. */
  Set<String> used() {
    return uses.stream().map(use -> use.name().name()).collect(Collectors.toSet());
  }
}
