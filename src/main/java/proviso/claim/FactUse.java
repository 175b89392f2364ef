package proviso.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.form.Fact;
import proviso.form.Outcome;
import proviso.form.Provision;
import proviso.rule.Expression;
import proviso.rule.ExpressionFromText;
import proviso.rule.Rule;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * What a fact is asked for.
 *
 * @param provisions those whose rules use it, in printed order
 * @param outcomes the titles of the coverages and items that are asked with it directly
 * @param referrals the ids of the referrals that it may lead to
 * @param facts the ids of the facts that are needed or not depending on it
 */
public record FactUse(
    List<Provision> provisions, List<String> outcomes, List<String> referrals, List<String> facts) {
  /** Copies the lists. */
  public FactUse {
    provisions = List.copyOf(provisions);
    outcomes = List.copyOf(outcomes);
    referrals = List.copyOf(referrals);
    facts = List.copyOf(facts);
  }

  /** What a fact of a form is asked for. */
  public static FactUse of(CompiledForm form, Fact fact) {
    Set<Provision> provisions = new LinkedHashSet<>();
    for (CompiledForm.Citation citation : form.sentences()) {
      boolean uses =
          form.rules(citation.sentence().id()).stream()
              .flatMap(FactUse::names)
              .anyMatch(name -> isOf(name, fact));
      if (uses) {
        provisions.add(citation.provision());
      }
    }
    List<String> outcomes = new ArrayList<>();
    form.form().outcome().ifPresent(outcome -> outcomes.addAll(outcomes(outcome, fact)));
    List<String> referrals =
        form.form().referrals().stream()
            .filter(referral -> uses(referral.when(), fact))
            .map(Outcome.Referral::id)
            .toList();
    List<String> facts =
        form.form().facts().stream()
            .filter(other -> other.neededWhen().filter(when -> uses(when, fact)).isPresent())
            .map(Fact::id)
            .toList();
    return new FactUse(List.copyOf(provisions), outcomes, referrals, facts);
  }

  private static List<String> outcomes(Outcome outcome, Fact fact) {
    Stream<String> coverages =
        outcome.coverages().stream()
            .filter(each -> texts(each).anyMatch(text -> uses(text, fact)))
            .map(Outcome.Coverage::title);
    Stream<String> items =
        outcome.items().stream()
            .filter(each ->
                Stream.of(each.claimed(), each.payable()).anyMatch(text -> uses(text, fact)))
            .map(Outcome.Item::title);
    return Stream.concat(coverages, items).toList();
  }

  private static Stream<LocatedText> texts(Outcome.Coverage coverage) {
    return Stream.concat(
        Stream.of(coverage.claimed(), coverage.covered(), coverage.payable()),
        coverage.period().stream()
            .flatMap(period -> Stream.of(period.from(), period.begins(), period.ends())));
  }

  private static boolean uses(LocatedText rule, Fact fact) {
    // The form has been checked: what does not parse cannot be here.
    return ExpressionFromText.parse(rule, "", new Diagnostics()).stream()
        .flatMap(expression -> expression.names().stream())
        .anyMatch(name -> isOf(name, fact));
  }

  private static Stream<Expression.Name> names(Rule rule) {
    return switch (rule) {
      case Rule.Computed computed -> computed.names().stream();
      case Rule.Prose _ -> Stream.empty();
    };
  }

  private static boolean isOf(Expression.Name name, Fact fact) {
    return fact.id().equals(name.name()) || fact.id().startsWith(name.name() + ".");
  }
}
