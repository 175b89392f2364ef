package proviso.document.html;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import proviso.document.Block.Column;

/** The widths of table columns, as classes: the page's policy allows no style attributes. */
final class ColumnWidths {
  private final SortedSet<Integer> used = new TreeSet<>();

  /** The class of a column that has its weight's share of the width. */
  String classOf(Column column, List<Column> all) {
    long sum = all.stream().mapToLong(c -> Math.max(1, c.weight())).sum();
    int perMille = (int) (1000L * Math.max(1, column.weight()) / sum);
    used.add(perMille);
    return "w" + perMille;
  }

  /** The rules for the classes given out. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    for (int perMille : used) {
      rules.append(String.format(Locale.ROOT, ".w%d{width:%.1f%%}%n", perMille, perMille / 10.0));
    }
    return rules.toString().replace("\r", "");
  }
}
