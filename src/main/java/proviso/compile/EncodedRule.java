package proviso.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.form.Provision;
import proviso.form.Sentence;
import proviso.form.Verb;
import proviso.rule.Expression;
import proviso.rule.Rule;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * A computed statement with its place among all others and what keeps it from having its effect.
 *
 * @param number its place among the computed statements of the form, from 0
 * @param sentence the id of the sentence
 * @param path the label of the provision
 * @param rule as parsed
 * @param exceptions the numbers of the exceptions to it
 */
record EncodedRule(
    int number, String sentence, String path, Rule.Computed rule, List<Integer> exceptions) {
  /** Verbs that name their term alone, without "=". */
  private static final Set<Verb> NAMING = Set.of(Verb.EXCLUDES, Verb.RESTORES, Verb.EXTENDS);

  /** Verbs that take or cap something; an exception is to these before it is to others. */
  private static final Set<Verb> RESTRICTING =
      Set.of(Verb.EXCLUDES, Verb.REDUCES, Verb.DEDUCTS, Verb.LIMITS, Verb.REQUIRES);

  /** All computed statements in printed order, exceptions joined to what they except. */
  static List<EncodedRule> of(FormView view, Diagnostics found) {
    List<EncodedRule> all = new ArrayList<>();
    add(view, view.form().body(), all, found);
    return all;
  }

  /** Sentences before the children, then the children, then the sentences after them. */
  private static void add(
      FormView view, Provision provision, List<EncodedRule> all, Diagnostics found) {
    Attaching attaching = new Attaching(all, found);
    provision.opening().stream()
        .flatMap(it -> it.sentences().stream())
        .forEach(it -> attaching.sentence(provision, it, rules(view, it)));
    provision.children().forEach(child -> add(view, child, all, found));
    provision.closing().stream()
        .flatMap(it -> it.sentences().stream())
        .forEach(it -> attaching.sentence(provision, it, rules(view, it)));
  }

  private static List<Rule.Computed> rules(FormView view, Sentence sentence) {
    return view.rules().bySentence().getOrDefault(sentence.id(), List.of()).stream()
        .filter(Rule.Computed.class::isInstance)
        .map(Rule.Computed.class::cast)
        .toList();
  }

  /** The term the statement acts on; none for an exception, or when it names none. */
  Optional<String> term() {
    return rule.verb() == Verb.UNLESS
        ? Optional.empty()
        : termName(rule).map(Expression.Name::name);
  }

  private static Optional<Expression.Name> termName(Rule.Computed rule) {
    if (rule.defines().isPresent()) {
      return rule.defines();
    }
    return NAMING.contains(rule.verb()) && rule.value() instanceof Expression.Name name
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Whether what stands after the verb is the bare term. */
  boolean namesTermOnly() {
    return rule.defines().isEmpty() && rule.verb() != Verb.UNLESS;
  }

  /** Every name the statement's own value and condition use, options left out. */
  Set<String> uses(ProgramScope scope) {
    Set<String> names = new LinkedHashSet<>();
    if (!namesTermOnly()) {
      scope.names(rule.value(), names);
    }
    rule.when().ifPresent(when -> scope.names(when, names));
    return names;
  }

  /** Finds what each exception of one provision is an exception to. */
  private static final class Attaching {
    private final List<EncodedRule> all;
    private final Diagnostics found;
    private List<Integer> before = List.of();
    private List<Integer> group = List.of();

    Attaching(List<EncodedRule> all, Diagnostics found) {
      this.all = all;
      this.found = found;
    }

    void sentence(Provision provision, Sentence sentence, List<Rule.Computed> rules) {
      List<Integer> own = new ArrayList<>();
      List<Integer> exceptions = new ArrayList<>();
      List<Integer> excepted = List.of();
      for (Rule.Computed rule : rules) {
        int number = all.size();
        EncodedRule encoded =
            new EncodedRule(
                number, sentence.id(), provision.label().cited(), rule, new ArrayList<>());
        all.add(encoded);
        if (rule.verb() != Verb.UNLESS) {
          named(encoded);
          if (rule.verb() != Verb.DEFINES) {
            own.add(number);
          }
        } else {
          if (exceptions.isEmpty()) {
            excepted = own.isEmpty() ? (group.isEmpty() ? before : group) : List.copyOf(own);
          }
          exceptions.add(number);
          attach(encoded, excepted);
        }
      }
      if (!own.isEmpty()) {
        before = List.copyOf(own);
        group = List.of();
      }
      if (!exceptions.isEmpty()) {
        group = List.copyOf(exceptions);
      }
    }

    private void attach(EncodedRule exception, List<Integer> to) {
      if (to.isEmpty()) {
        found.report(
            Diagnostic.error(
                    Code.BAD_RULE,
                    exception.rule.span(),
                    "There is nothing before this \"unless\" that it could be an exception to.")
                .hint("Write it after the rule it takes back, in the same provision.")
                .at(exception.path));
        return;
      }
      List<Integer> restricting =
          to.stream().filter(it -> RESTRICTING.contains(all.get(it).rule.verb())).toList();
      (restricting.isEmpty() ? to : restricting)
          .forEach(it -> all.get(it).exceptions.add(exception.number));
    }

    private void named(EncodedRule rule) {
      if (termName(rule.rule).isEmpty() && !found.hasErrorIn(rule.rule.span())) {
        found.report(
            Diagnostic.error(
                    Code.BAD_RULE,
                    rule.rule.span(),
                    "This \"%s\" does not say what it acts on.".formatted(rule.rule.verb().key()))
                .hint("Write a name and \"=\" before it, such as covered = ...")
                .at(rule.path));
      }
    }
  }
}
