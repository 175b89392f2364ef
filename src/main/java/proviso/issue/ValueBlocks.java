package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Size;
import proviso.document.Inline;
import proviso.form.EntryType;
import proviso.form.ScheduleEntry;
import proviso.form.Value;

/** The value of a schedule entry as it is printed. */
final class ValueBlocks {
  private ValueBlocks() {}

  /** The value in the entry's cell. */
  static List<Block> of(ScheduleEntry entry, Value value) {
    if (entry.type() instanceof EntryType.Table(var columns)
        && value instanceof Value.Table(var rows)) {
      return List.of(table(entry.title(), columns, rows));
    }
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : ValueWords.paragraphs(entry, value)) {
      blocks.add(line(paragraph, Align.LEFT));
    }
    return blocks;
  }

  /** The cell of an entry without a value: what the form prints there anyway. */
  static List<Block> blank(ScheduleEntry entry) {
    if (entry.type() instanceof EntryType.Table(var columns)) {
      return List.of(table(entry.title(), columns, List.of(Map.of())));
    }
    return entry.prefix().isBlank() ? List.of() : List.of(line(entry.prefix(), Align.LEFT));
  }

  /** A paragraph in which each line of the text is a line. */
  static Block line(String text, Align align) {
    List<Inline> words = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!words.isEmpty()) {
        words.add(new Inline.Break());
      }
      words.add(Inline.text(line));
    }
    return new Block.Paragraph(words, align, Size.BODY);
  }

  private static Block table(
      String caption, List<EntryType.Column> columns, List<Map<String, Value>> rows) {
    return new Block.Table(
        caption,
        false,
        columns.stream().map(c -> new Block.Column(0, align(c.type()))).toList(),
        columns.stream()
            .map(c ->
                Cell.of(
                    new Block.Paragraph(
                        List.of(Inline.strong(c.title())), align(c.type()), Size.BODY)))
            .toList(),
        rows.stream().map(row -> columns.stream().map(c -> cell(c, row)).toList()).toList(),
        Block.Frame.RULED);
  }

  private static Cell cell(EntryType.Column column, Map<String, Value> row) {
    return Optional.ofNullable(row.get(column.id()))
        .map(value -> Cell.of(line(ValueWords.of(column.type(), value), align(column.type()))))
        .orElse(Cell.of());
  }

  /** Numbers line up on the right. */
  private static Align align(EntryType type) {
    return switch (type) {
      case EntryType.Money(), EntryType.Percent(), EntryType.Count() -> Align.RIGHT;
      case EntryType.Text(),
          EntryType.Addresses(),
          EntryType.Date(),
          EntryType.Indicator(),
          EntryType.Choice(var _),
          EntryType.Table(var _) ->
          Align.LEFT;
    };
  }
}
