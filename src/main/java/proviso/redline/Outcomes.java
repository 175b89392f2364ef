package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.diff.ClaimOutcomes;
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

  /** A heading, how many there are, and the table; nothing when no claims were given. */
  static List<Block> blocks(ClaimOutcomes outcomes) {
    if (!outcomes.given()) {
      return List.of();
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (OutcomeChange outcome : outcomes.different()) {
      rows.add(
          List.of(
              cell(outcome.claim()),
              cell(outcome.before()),
              cell(outcome.after()),
              cell(outcome.explanation())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2, List.of(Inline.text("Claims")), Align.LEFT, Size.LARGE, Optional.empty()));
    blocks.add(
        new Block.Paragraph(List.of(Inline.text(outcomes.summary())), Align.LEFT, Size.BODY));
    if (rows.isEmpty()) {
      return blocks;
    }
    blocks.add(
        new Block.Table(
            "Claims that end differently",
            false,
            List.of(column(3), column(3), column(3), column(7)),
            List.of(head("Claim"), head("Old edition"), head("New edition"), head("Why")),
            rows,
            Block.Frame.RULED));
    return blocks;
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
