package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.form.Verb;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Expression;
import proviso.rule.Program;
import proviso.rule.Rule;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.rule.Typing;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** Checks the rules of one term: each by itself, and that they agree on what the term is. */
final class TermTyping {
  private final ProgramScope scope;
  private final List<EncodedRule> all;
  private final Diagnostics found;

  TermTyping(ProgramScope scope, List<EncodedRule> all, Diagnostics found) {
    this.scope = scope;
    this.all = all;
    this.found = found;
  }

  /**
   * Checks a term.
   *
   * @param name the term
   * @param rules those that act on it
   * @param number the term's number
   * @param checked receives its rules and their exceptions by number
   * @return the term; empty when its type cannot be told
   */
  Optional<Program.Term> check(
      String name, List<EncodedRule> rules, int number, Map<Integer, Program.Rule> checked) {
    Optional<Type> type = Optional.empty();
    boolean faulty = scope.isFaulty(name);
    List<Optional<Core>> values = new ArrayList<>();
    for (EncodedRule rule : rules) {
      Optional<Core> value =
          rule.namesTermOnly() ? Optional.empty() : value(rule, rule.rule().value(), type);
      values.add(value);
      faulty |= value.isEmpty() && !rule.namesTermOnly();
      Optional<Type> own = value.map(Core::type);
      type = type.or(() -> own);
    }
    if (faulty) {
      return Optional.empty();
    }
    Type of = type.orElse(Simple.INDICATOR);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      rule(rules.get(i), values.get(i), name, of, number, checked);
      numbers.add(rules.get(i).number());
    }
    return Optional.of(new Program.Term(name, of, numbers));
  }

  /** The value of a rule, which must be of the type that the term already has. */
  private Optional<Core> value(EncodedRule rule, Expression expression, Optional<Type> type) {
    if (!scope.knowsAll(expression) || found.hasErrorIn(rule.rule().span())) {
      return Optional.empty();
    }
    Typing typing = new Typing(scope, rule.path(), found);
    return type.isPresent()
        ? typing.check(
            expression,
            type.get(),
            "\"" + rule.term().orElseThrow() + "\", as another rule has it,")
        : typing.check(expression);
  }

  private void rule(
      EncodedRule rule,
      Optional<Core> value,
      String term,
      Type type,
      int number,
      Map<Integer, Program.Rule> checked) {
    Optional<Effect> effect = effect(rule, type);
    if (effect.isEmpty()) {
      wrongVerb(rule, term, type);
      return;
    }
    Rule.Computed computed = rule.rule();
    boolean bare = value.isEmpty() && effect.get() == Effect.GRANTS;
    checked.put(
        rule.number(),
        new Program.Rule(
            rule.sentence(),
            computed.verb(),
            effect.get(),
            number,
            bare ? Optional.of(new Core.Constant(1, Simple.INDICATOR, computed.span())) : value,
            condition(rule),
            rule.exceptions(),
            computed.span()));
    rule.exceptions().forEach(it -> exception(all.get(it), checked));
  }

  private void exception(EncodedRule rule, Map<Integer, Program.Rule> checked) {
    if (checked.containsKey(rule.number()) || !scope.knowsAll(rule.rule().value())) {
      return;
    }
    Typing typing = new Typing(scope, rule.path(), found);
    typing
        .check(rule.rule().value(), Simple.INDICATOR, "What stands after \"unless\"")
        .ifPresent(value ->
            checked.put(
                rule.number(),
                new Program.Rule(
                    rule.sentence(),
                    Verb.UNLESS,
                    Effect.EXCEPTS,
                    -1,
                    Optional.of(value),
                    condition(rule),
                    rule.exceptions(),
                    rule.rule().span())));
    rule.exceptions().forEach(it -> exception(all.get(it), checked));
  }

  private Optional<Core> condition(EncodedRule rule) {
    return rule.rule()
        .when()
        .filter(scope::knowsAll)
        .flatMap(it ->
            new Typing(scope, rule.path(), found)
                .check(it, Simple.INDICATOR, "What stands after \"when\""));
  }

  /** What the verb does to a term of the type; empty when it can do nothing to one. */
  private static Optional<Effect> effect(EncodedRule rule, Type type) {
    boolean indicator = type == Simple.INDICATOR;
    boolean amount = type == Simple.MONEY || type instanceof Type.ByKey;
    boolean bare = rule.namesTermOnly();
    return switch (rule.rule().verb()) {
      case DEFINES -> Optional.of(indicator ? Effect.GRANTS : Effect.SETS);
      case COVERS -> when(indicator, Effect.GRANTS).or(() -> when(amount, Effect.ADDS));
      case RESTORES, EXTENDS ->
          when(indicator, Effect.GRANTS).or(() -> when(amount && !bare, Effect.ADDS));
      case REQUIRES -> when(indicator && !bare, Effect.REQUIRES);
      case EXCLUDES ->
          when((indicator || amount) && bare, Effect.TAKES_AWAY)
              .or(() -> when(amount, Effect.TAKES_OFF));
      case VALUES -> when(amount, Effect.ADDS);
      case REDUCES -> when(amount, Effect.TAKES_OFF);
      case DEDUCTS -> when(amount, Effect.DEDUCTS);
      case LIMITS -> when(amount, Effect.CAPS);
      case BEGINS -> when(type == Simple.INSTANT, Effect.BEGINS);
      case ENDS -> when(type == Simple.INSTANT, Effect.ENDS);
      case UNLESS, JUDGES, INERT -> Optional.empty();
    };
  }

  private static Optional<Effect> when(boolean fits, Effect effect) {
    return fits ? Optional.of(effect) : Optional.empty();
  }

  private void wrongVerb(EncodedRule rule, String term, Type type) {
    Verb verb = rule.rule().verb();
    found.report(
        Diagnostic.error(
                Code.TYPE_MISMATCH,
                rule.rule().span(),
                "\"%s\" cannot act on \"%s\", which is %s."
                    .formatted(verb.key(), term, type.words()))
            .hint(
                switch (verb) {
                  case BEGINS, ENDS -> "It sets a moment.";
                  case VALUES, REDUCES, DEDUCTS, LIMITS -> "It acts on amounts of money.";
                  case REQUIRES, RESTORES, EXTENDS, COVERS, EXCLUDES ->
                      "It acts on what holds or does not, or on amounts with \"name = amount\".";
                  case DEFINES, UNLESS, JUDGES, INERT -> "";
                })
            .at(rule.path()));
  }
}
