package proviso.document.layout;

import java.util.List;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Inline;
import proviso.document.layout.Attribute.Numbering;
import proviso.document.layout.BlockSetter.Setting;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Shaper.Weight;

/** Sets outlines and bullets: labels hung to the left of what they label. */
final class OutlineSetter {
  private final BlockSetter blocks;
  private final PageStyle style;

  OutlineSetter(BlockSetter blocks) {
    this.blocks = blocks;
    this.style = blocks.style;
  }

  void outline(Block.Outline outline, Setting setting, Register register) {
    int hang = hang(outline.items().stream().map(Block.Item::label).toList());
    Tag list = null;
    for (Block.Item item : outline.items()) {
      if (item.heading().isEmpty()) {
        if (list == null) {
          list = setting.parent().add(new Tag(Role.L, numbering(item.label())));
        }
        item(item.label(), item.body(), setting.under(list), hang, register)
            .ifPresent(tag -> item.anchor().ifPresent(anchor -> register.anchor(anchor, tag)));
      } else {
        list = null;
        headed(item, setting, hang, register);
      }
    }
  }

  void bullets(Block.Bullets bullets, Setting setting, Register register) {
    int count = bullets.items().size();
    int hang = hang(List.of(label(bullets, count)));
    var list =
        setting
            .parent()
            .add(new Tag(Role.L, bullets.ordered() ? Numbering.DECIMAL : Numbering.DISC));
    for (int i = 0; i < count; i++) {
      item(label(bullets, i + 1), bullets.items().get(i), setting.under(list), hang, register);
    }
  }

  private static String label(Block.Bullets bullets, int number) {
    return bullets.ordered() ? number + "." : "•";
  }

  /** How far text stands from its label's left edge: one measure for all siblings. */
  private int hang(List<String> labels) {
    int widest = 0;
    for (String label : labels) {
      Shaped shaped = label(label, new Tag(Role.LBL));
      widest = Math.max(widest, shaped.natural(0, shaped.length));
    }
    return Math.max(style.indent(), widest + style.labelGap());
  }

  private Shaped label(String label, Tag tag) {
    return blocks.shaper.shape(
        List.of(Inline.strong(label)), tag, style.body().size(), Weight.BOLD);
  }

  /** An item without heading. Its label stands on the first line of its text. */
  private Optional<Tag> item(
      String label, List<Block> body, Setting setting, int hang, Register register) {
    Flow flow = setting.flow();
    var item = new Tag(Role.LI);
    var labelTag = new Tag(Role.LBL);
    var bodyTag = new Tag(Role.LBODY);
    Shaped shaped = label(label, labelTag);
    if (!shaped.isEmpty()) {
      item.add(labelTag);
    }
    item.add(bodyTag);
    flow.space(style.paragraphGap());
    int first = flow.slabs().size();
    Setting inner = setting.under(bodyTag).indented(hang, 0);
    blocks.set(body, inner, register);
    if (shaped.isEmpty() && bodyTag.kids().isEmpty()) {
      return Optional.empty();
    }
    setting.parent().add(item);
    if (!shaped.isEmpty()) {
      hangLabel(shaped, first, setting, inner.x());
    }
    flow.space(style.paragraphGap());
    return Optional.of(item);
  }

  /**
   * Puts a label beside a line; on a line of its own where there is none or the label is too wide.
   */
  private void hangLabel(Shaped label, int at, Setting setting, int textLeft) {
    List<Slab> slabs = setting.flow().slabs();
    Slab beside = at < slabs.size() ? slabs.get(at) : null;
    boolean fits = label.natural(0, label.length) < textLeft - setting.x();
    if (beside != null && beside.baseline > 0 && fits) {
      beside.items.addAll(0, placedLabel(label, setting, beside.baseline));
      return;
    }
    Flow own = setting.flow().sibling();
    var alone =
        new Setting(
            own, setting.parent(), setting.x(), setting.width(), Optional.empty(), Weight.BOLD, 0);
    blocks.lines(label, alone, Align.LEFT, style.body());
    BlockSetter.keep(own, own.slabs().size());
    setting.flow().insert(own, at);
    if (at + own.slabs().size() == setting.flow().slabs().size()) {
      setting.flow().costAfterLast(Slab.FREE);
    }
  }

  private List<Placed> placedLabel(Shaped label, Setting setting, int baseline) {
    var line = new LineBreaker.Line(0, label.length, false, true);
    return blocks
        .lineSetter
        .set(label, line, setting.x(), setting.width(), baseline, Align.LEFT)
        .stream()
        .map(OutlineSetter::withSpace)
        .toList();
  }

  /** A label ends with a space, so that its text can be read on from it. */
  private static Placed withSpace(Placed placed) {
    return placed instanceof Run run ? run.followedBySpace() : placed;
  }

  private void headed(Block.Item item, Setting setting, int hang, Register register) {
    Flow flow = setting.flow();
    int level = register.levelFor(item.headingLevel());
    var tag = new Tag(Role.heading(level));
    Shaped label = label(item.label(), tag);
    Setting inner = setting.indented(hang, 0);
    Setting bold =
        new Setting(
            flow, tag, inner.x(), inner.width(), Optional.empty(), Weight.BOLD, setting.depth());
    Shaped words = blocks.shaper.shape(item.heading(), tag, style.body().size(), Weight.BOLD);
    flow.space(style.headingGap());
    int first = flow.slabs().size();
    blocks.lines(words, bold, Align.LEFT, style.body());
    if (!label.isEmpty()) {
      hangLabel(label, first, setting, inner.x());
    }
    BlockSetter.keep(flow, flow.slabs().size() - first);
    if (!label.isEmpty() || !words.isEmpty()) {
      setting.parent().add(tag);
      register.heading(
          level, (item.label() + " " + BlockSetter.plain(item.heading())).strip(), tag);
    }
    item.anchor().ifPresent(anchor -> register.anchor(anchor, tag));
    flow.space(style.paragraphGap());
    if (item.body().isEmpty()) {
      flow.costAfterLast(Slab.FREE);
    }
    blocks.set(item.body(), inner.under(setting.parent()), register);
    flow.space(style.paragraphGap());
  }

  /** How a list counts, told by its first label. */
  private static Numbering numbering(String label) {
    String bare = label.replaceAll("[^\\p{Alnum}]", "");
    if (bare.matches("[0-9]+")) {
      return Numbering.DECIMAL;
    }
    if (bare.equals("I")) {
      return Numbering.UPPER_ROMAN;
    }
    if (bare.equals("i")) {
      return Numbering.LOWER_ROMAN;
    }
    if (bare.matches("[A-Z]+")) {
      return Numbering.UPPER_ALPHA;
    }
    return bare.isEmpty() ? Numbering.DISC : Numbering.LOWER_ALPHA;
  }
}
