package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.diff.OutcomeChange;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Size;
import proviso.document.Inline;

/** The table of claims that end differently. */
final class Outcomes {
  private Outcomes() {}

  /** A heading and the table; nothing when there are no such claims. */
  static List<Block> blocks(List<OutcomeChange> outcomes) {
    if (outcomes.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (OutcomeChange outcome : outcomes) {
      rows.add(
          List.of(
              cell(outcome.claim()),
              cell(outcome.before()),
              cell(outcome.after()),
              cell((String.join(", ", outcome.because()) + " " + outcome.explanation()).strip())));
    }
    return List.of(
        new Block.Heading(
            2,
            List.of(Inline.text("Claims that end differently")),
            Align.LEFT,
            Size.LARGE,
            Optional.empty()),
        new Block.Table(
            "Claims that end differently",
            false,
            List.of(column(3), column(3), column(3), column(4)),
            List.of(head("Claim"), head("Old edition"), head("New edition"), head("Because of")),
            rows,
            Block.Frame.RULED));
  }

  static Column column(int weight) {
    return new Column(weight, Align.LEFT);
  }

  static Cell head(String words) {
    return Cell.of(new Block.Paragraph(List.of(Inline.strong(words)), Align.LEFT, Size.BODY));
  }

  static Cell cell(String words) {
    return words.isEmpty()
        ? Cell.of()
        : Cell.of(new Block.Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY));
  }
}
