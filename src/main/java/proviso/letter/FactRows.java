package proviso.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.Rows;
import proviso.decide.Answer;
import proviso.decide.Finding;
import proviso.form.Fact;
import proviso.rule.Type;

/** Facts as sentences, and those that are rows as tables. */
final class FactRows {
  private static final int MOST_ROWS = 200;

  private final CompiledForm form;
  private final Phrases phrases;

  FactRows(CompiledForm form, Phrases phrases) {
    this.form = form;
    this.phrases = phrases;
  }

  private List<Finding.Use> inOrder(List<Finding.Use> facts) {
    List<String> ids = form.form().facts().stream().map(Fact::id).toList();
    return facts.stream().sorted(Comparator.comparingInt(use -> ids.indexOf(use.name()))).toList();
  }

  /** Those that are one answer, as sentences in the order in which the form asks. */
  List<String> sentences(List<Finding.Use> facts) {
    List<String> sentences = new ArrayList<>();
    for (Finding.Use use : inOrder(facts)) {
      if (!isClaimed(use)) {
        phrases.clause(use.name(), use.value()).map(Prose::sentence).ifPresent(sentences::add);
      }
    }
    return sentences;
  }

  /** Which coverages are claimed is told elsewhere. */
  private boolean isClaimed(Finding.Use use) {
    return form.form()
        .outcome()
        .filter(outcome ->
            outcome.coverages().stream().anyMatch(it -> it.claimed().value().contains(use.name())))
        .isPresent();
  }

  /** Those that are rows, as tables with title, columns and rows. */
  List<Map<String, Object>> tables(List<Finding.Use> facts) {
    return inOrder(facts).stream().flatMap(use -> table(use).stream()).toList();
  }

  private Optional<Map<String, Object>> table(Finding.Use use) {
    if (!(use.value() instanceof Answer.Table(Type.Rows type, Rows rows))
        || !rows.known()
        || rows.size() == 0
        || rows.size() > MOST_ROWS) {
      return Optional.empty();
    }
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> line = new ArrayList<>();
      for (int column = 0; column < type.columns().size(); column++) {
        line.add(
            phrases.print(
                new Answer.Single(type.columns().get(column).type(), rows.cell(row, column))));
      }
      cells.add(line);
    }
    return Optional.of(
        Map.of(
            "title",
            Prose.title(phrases.noun(use.name())),
            "columns",
            type.columns().stream().map(column -> title(column.name())).toList(),
            "numbers",
            type.columns().stream().map(column -> column.type() == Type.Simple.MONEY).toList(),
            "widths",
            widths(type, cells),
            "rows",
            cells));
  }

  /** How many characters a column wants, white space between columns included, from 10 to 34. */
  private static List<Integer> widths(Type.Rows type, List<List<String>> cells) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < type.columns().size(); column++) {
      int longest = type.columns().get(column).name().length() + 1;
      for (List<String> row : cells) {
        longest = Math.max(longest, row.get(column).length());
      }
      widths.add(Math.clamp(longest + 3, 10, 34));
    }
    return widths;
  }

  private static String title(String column) {
    return Prose.title(column.replace('-', ' '));
  }
}
