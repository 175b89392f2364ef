package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Block.Align;
import proviso.document.Document.Band;
import proviso.document.Inline;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Shaper.Numbers;

/** Sets the head and the foot of each page. */
final class Furnisher {
  /** Stands for the numbers of pages while there are none; as wide as any that will come. */
  private static final Numbers WIDEST = new Numbers(99_999, 99_999);

  private final PageStyle style;
  private final Shaper shaper;
  private final LineSetter lineSetter;

  Furnisher(PageStyle style, Shaper shaper, LineSetter lineSetter) {
    this.style = style;
    this.shaper = shaper;
    this.lineSetter = lineSetter;
  }

  int headHeight(Band band) {
    return height(band, style.body());
  }

  int footHeight(Band band) {
    int height = height(band, style.small());
    return height == 0 ? 0 : height + style.boxPadding();
  }

  private int height(Band band, PageStyle.Type type) {
    return set(band, type, Artifact.HEAD, WIDEST, 0).height;
  }

  List<Placed> head(Band band, Numbers numbers) {
    return set(band, style.body(), Artifact.HEAD, numbers, style.top()).items;
  }

  List<Placed> foot(Band band, Numbers numbers) {
    int height = footHeight(band);
    if (height == 0) {
      return List.of();
    }
    int top = style.height() - style.bottom() - height;
    List<Placed> items = new ArrayList<>();
    items.add(new Rule(style.side(), top, style.measure(), style.rule()));
    items.addAll(set(band, style.small(), Artifact.FOOT, numbers, top + style.boxPadding()).items);
    return items;
  }

  private record Strip(int height, List<Placed> items) {}

  private Strip set(Band band, PageStyle.Type type, Artifact artifact, Numbers numbers, int top) {
    List<Placed> items = new ArrayList<>();
    int gap = style.columnGap();
    int measure = style.measure();
    boolean centred = !band.centre().isEmpty();
    int side = centred ? (measure - 2 * gap) * 3 / 10 : (measure - gap) / 2;
    int left = band.right().isEmpty() && !centred ? measure : side;
    int right = band.left().isEmpty() && !centred ? measure : side;
    int x = style.side();
    int height = 0;
    for (Align align : List.of(Align.LEFT, Align.CENTRE, Align.RIGHT)) {
      int lines =
          switch (align) {
            case LEFT -> part(band.left(), x, left, align, type, numbers, top, items);
            case RIGHT ->
                part(band.right(), x + measure - right, right, align, type, numbers, top, items);
            case CENTRE, JUSTIFY -> {
              boolean alone = band.left().isEmpty() && band.right().isEmpty();
              int from = alone ? x : x + side + gap;
              int width = alone ? measure : measure - 2 * side - 2 * gap;
              yield part(band.centre(), from, width, Align.CENTRE, type, numbers, top, items);
            }
          };
      height = Math.max(height, lines * type.leading());
    }
    items.replaceAll(item -> item instanceof Run run ? run.as(artifact) : item);
    items.removeIf(item -> item instanceof Placed.LinkArea);
    return new Strip(height, items);
  }

  private int part(
      List<List<Inline>> lines,
      int x,
      int width,
      Align align,
      PageStyle.Type type,
      Numbers numbers,
      int top,
      List<Placed> items) {
    int count = 0;
    for (List<Inline> words : lines) {
      Shaped shaped = shaper.shape(words, type.size(), numbers);
      List<LineBreaker.Line> broken = LineBreaker.lines(shaped, width, false);
      for (LineBreaker.Line line : broken) {
        int baseline = top + count * type.leading() + BlockSetter.baseline(type);
        items.addAll(lineSetter.set(shaped, line, x, width, baseline, align));
        count++;
      }
      // A line without words keeps its place.
      count += broken.isEmpty() ? 1 : 0;
    }
    return count;
  }
}
