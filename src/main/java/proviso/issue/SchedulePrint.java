package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Size;
import proviso.document.Inline;
import proviso.document.Inline.Style;
import proviso.form.EntryType;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.policy.AttachedForm;

/**
 * The schedule as a box: its title, a row for each entry with the entry's title as row header, and
 * the note below.
 */
final class SchedulePrint {
  /** What is printed for an entry that the policy leaves to the declarations. */
  private static final String SEE_DECLARATIONS = "See Declarations";

  /** How many lines an entry may fill before it moves to a continuation page. */
  private static final int MAX_LINES = 12;

  private final CompiledForm compiled;
  private final Schedule schedule;

  SchedulePrint(CompiledForm compiled) {
    this.compiled = compiled;
    this.schedule = compiled.form().schedule();
  }

  /** The cells of the entries, in order, with a policy's values. */
  List<Cell> filled(AttachedForm attached) {
    return schedule.entries().stream().map(entry -> cell(entry, value(entry, attached))).toList();
  }

  private static List<Block> value(ScheduleEntry entry, AttachedForm attached) {
    if (attached.declarations().containsKey(entry.id())) {
      return List.of(ValueBlocks.line(SEE_DECLARATIONS, Align.LEFT));
    }
    return Optional.ofNullable(attached.schedule().get(entry.id()))
        .map(value -> ValueBlocks.of(entry, value))
        .orElseGet(() -> ValueBlocks.blank(entry));
  }

  /** The cells as they come from the printer. */
  List<Cell> blank() {
    return schedule.entries().stream().map(entry -> cell(entry, ValueBlocks.blank(entry))).toList();
  }

  /**
   * The box; no block when the form has no schedule.
   *
   * @param cells one for each entry, in order
   */
  List<Block> box(List<Cell> cells) {
    if (schedule.entries().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2,
            List.of(Inline.text(schedule.title())),
            Align.CENTRE,
            Size.LARGE,
            Optional.of(WordingInlines.SCHEDULE)));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      rows.add(List.of(header(schedule.entries().get(i)), cells.get(i)));
    }
    blocks.add(
        new Block.Table(
            schedule.title(),
            false,
            List.of(new Block.Column(2, Align.LEFT), new Block.Column(3, Align.LEFT)),
            List.of(),
            rows,
            Block.Frame.RULED));
    schedule
        .note()
        .ifPresent(note ->
            blocks.add(
                new Block.Paragraph(
                    WordingInlines.of(compiled, note, Style.PLAIN), Align.LEFT, Size.BODY)));
    return List.of(new Block.Box(blocks));
  }

  private static Cell header(ScheduleEntry entry) {
    return Cell.of(
        new Block.Paragraph(
            List.of(Inline.strong(WordingInlines.title(entry) + ":")), Align.LEFT, Size.BODY));
  }

  private Cell cell(ScheduleEntry entry, List<Block> blocks) {
    Optional<Block.Overflow> overflow =
        isLong(entry.type()) ? Optional.of(overflow(entry)) : Optional.empty();
    return new Cell(blocks, overflow, true);
  }

  private static boolean isLong(EntryType type) {
    return switch (type) {
      case EntryType.Text(), EntryType.Addresses(), EntryType.Table(var _) -> true;
      case EntryType.Money(),
          EntryType.Percent(),
          EntryType.Count(),
          EntryType.Date(),
          EntryType.Indicator(),
          EntryType.Choice(var _) ->
          false;
    };
  }

  private Block.Overflow overflow(ScheduleEntry entry) {
    String title = schedule.title() + " – " + WordingInlines.title(entry) + " (continued)";
    return new Block.Overflow(
        MAX_LINES, "See “" + title + "” at the end of this endorsement.", title);
  }
}
