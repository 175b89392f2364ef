package proviso.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proviso.clause.CompiledForm.Citation;
import proviso.clause.Rows;
import proviso.decide.Answer;
import proviso.decide.Determination;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Determination.Line;
import proviso.decide.Finding;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Operation;

/** The statement of loss of a coverage as rows of a table. */
final class StatementRows {
  private final Determination determination;
  private final Phrases phrases;

  StatementRows(Determination determination, Phrases phrases) {
    this.determination = determination;
    this.phrases = phrases;
  }

  /**
   * The rows: words, amount, provision and whether they are a sum. Amounts on which the payment
   * does not rest are left out.
   */
  List<Map<String, Object>> of(CoverageResult coverage) {
    Set<String> counted = counted(coverage);
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Line.Step> steps = new ArrayList<>();
    for (Line line : coverage.statement()) {
      switch (line) {
        case Line.Step step -> steps.add(step);
        case Line.Sum sum -> {
          if (counted.contains(sum.words()) && !isOfNothing(sum, steps)) {
            steps.forEach(
                step -> step(step).filter(row -> !repeats(row, rows)).ifPresent(rows::add));
            sum(sum).ifPresent(rows::add);
          }
          steps.clear();
        }
      }
    }
    return rows;
  }

  /**
   * Whether an amount is zero because nothing of the kind was given: no word need be lost on it.
   */
  private boolean isOfNothing(Line.Sum sum, List<Line.Step> steps) {
    return steps.isEmpty()
        && sum.amount().slot() == 0
        && acts(sum.words())
            .flatMap(act -> act.uses().stream())
            .noneMatch(use ->
                use.value() instanceof Answer.Table(var _, Rows rows)
                    && (!rows.known() || rows.size() > 0));
  }

  private Stream<Finding.Act> acts(String spoken) {
    return determination.findings().stream()
        .flatMap(finding -> finding.acts().stream())
        .filter(act -> spoken(act.term()).equals(spoken));
  }

  /** Whether the row before says the same of the same amount, only under another provision. */
  private static boolean repeats(Map<String, Object> row, List<Map<String, Object>> rows) {
    return !rows.isEmpty()
        && Objects.equals(row.get("words"), rows.getLast().get("words"))
        && Objects.equals(row.get("amount"), rows.getLast().get("amount"));
  }

  /** The names of amounts on which the payment rests, as the statement speaks them. */
  private Set<String> counted(CoverageResult coverage) {
    return Reach.amounts(
            determination.program(), List.of("outcome." + coverage.coverage().id() + ".payable"))
        .stream()
        .map(StatementRows::spoken)
        .collect(Collectors.toSet());
  }

  private Optional<Map<String, Object>> step(Line.Step step) {
    return step.amount().known()
        ? Optional.of(
            row(
                step(noun(step), step.effect()),
                printed(step.effect(), step.amount()),
                label(step.citation()),
                false))
        : Optional.empty();
  }

  private Optional<Map<String, Object>> sum(Line.Sum sum) {
    return sum.amount().known() && !passesOn(sum)
        ? Optional.of(
            row(
                Prose.title(phrases.amount(sum.words())),
                phrases.print(sum.amount()),
                sum.citation().map(StatementRows::label).orElse(""),
                sum.citation().isEmpty()))
        : Optional.empty();
  }

  private static Map<String, Object> row(
      String words, String amount, String provision, boolean sum) {
    return Map.of("words", words, "amount", amount, "provision", provision, "sum", sum);
  }

  private String printed(Effect effect, Answer.Single amount) {
    return switch (effect) {
      case TAKES_OFF, DEDUCTS, TAKES_AWAY -> "−" + phrases.print(amount);
      case GRANTS, REQUIRES, SETS, ADDS, CAPS, BEGINS, ENDS, EXCEPTS -> phrases.print(amount);
    };
  }

  /** What the amount of a step is of; of a sum of amounts, all of them. */
  private String noun(Line.Step step) {
    return determination.findings().stream()
        .filter(finding -> finding.citation().equals(step.citation()))
        .flatMap(finding -> finding.acts().stream())
        .filter(act -> act.rule().effect() == step.effect() && act.value().equals(step.amount()))
        .flatMap(act -> act.rule().value().stream())
        .map(this::summands)
        .filter(summands -> summands.size() > 1)
        .map(summands -> Prose.joined(summands.stream().map(phrases::noun).toList()))
        .findFirst()
        .orElseGet(() -> phrases.amount(step.words()));
  }

  /** The names that are added up; none for anything but a sum of names. */
  private List<String> summands(Core core) {
    return switch (core) {
      case Core.Term term -> List.of(determination.program().terms().get(term.term()).name());
      case Core.Apply apply ->
          apply.operation() == Operation.ADD
              ? apply.operands().stream().flatMap(each -> summands(each).stream()).toList()
              : List.of();
      case Core.Constant _,
          Core.Input _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.OverRows _ ->
          List.of();
    };
  }

  private static String step(String noun, Effect effect) {
    return switch (effect) {
      case TAKES_OFF, TAKES_AWAY, DEDUCTS -> "Less " + noun;
      case CAPS -> "At most " + noun;
      case GRANTS, REQUIRES, SETS, ADDS, BEGINS, ENDS, EXCEPTS -> Prose.title(noun);
    };
  }

  /** An amount that is another one under a new name is not told twice. */
  private boolean passesOn(Line.Sum sum) {
    return sum.citation()
        .map(at ->
            determination.findings().stream()
                .filter(finding -> finding.citation().equals(at))
                .flatMap(finding -> finding.acts().stream())
                .filter(act -> spoken(act.term()).equals(sum.words()))
                .anyMatch(
                    act -> act.rule().value().filter(Core.Term.class::isInstance).isPresent()))
        .orElse(false);
  }

  private static String spoken(String name) {
    return name.replace('-', ' ').replace('.', ' ');
  }

  static String label(Citation citation) {
    String cited = citation.provision().label().cited();
    return cited.isEmpty() ? "introduction" : cited;
  }
}
