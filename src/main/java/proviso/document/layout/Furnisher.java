package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.document.Block.Align;
import proviso.document.Brand;
import proviso.document.Document.Band;
import proviso.document.Inline;
import proviso.document.Logo;
import proviso.document.Pageless;
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

  /** With its logo, and with the line under it that the colour of a brand asks for. */
  int headHeight(Band band, Brand brand) {
    int logo = brand.logo().map(Logo::printedHeight).orElse(0);
    int words = set(band, style.body(), Artifact.HEAD, WIDEST, 0, inset(brand)).height;
    int height = Math.max(logo, words);
    return height == 0 || brand.colour().isEmpty() ? height : height + style.boxPadding() + thick();
  }

  /** How far the words stand from the left margin. */
  private int inset(Brand brand) {
    return brand.logo().map(logo -> logo.printedWidth() + 2 * style.boxPadding()).orElse(0);
  }

  private int thick() {
    return 2 * style.rule();
  }

  int footHeight(Band band) {
    int height = height(band, style.small());
    return height == 0 ? 0 : height + style.boxPadding();
  }

  private int height(Band band, PageStyle.Type type) {
    return set(band, type, Artifact.HEAD, WIDEST, 0).height;
  }

  /** The head that all pages of plain paper share; empty when it numbers them. */
  Optional<Head> head(Band band) {
    if (numbersPages(band)) {
      return Optional.empty();
    }
    Strip strip = set(band, style.body(), Artifact.HEAD, WIDEST, style.top());
    return Optional.of(new Head(strip.height, strip.items));
  }

  private static boolean numbersPages(Band band) {
    return Stream.of(band.left(), band.centre(), band.right())
        .flatMap(List::stream)
        .anyMatch(Pageless::numbersPages);
  }

  /** The head of a page: its words, the logo beside their middle, the line below. */
  List<Placed> head(Band band, Brand brand, Numbers numbers) {
    if (brand.equals(Brand.PLAIN)) {
      return set(band, style.body(), Artifact.HEAD, numbers, style.top()).items;
    }
    int height = headHeight(band, brand);
    int line = brand.colour().isPresent() && height > 0 ? style.boxPadding() + thick() : 0;
    int room = height - line;
    int inset = inset(brand);
    int words = set(band, style.body(), Artifact.HEAD, WIDEST, 0, inset).height;
    int top = style.top() + (room - words) / 2;
    List<Placed> items =
        new ArrayList<>(set(band, style.body(), Artifact.HEAD, numbers, top, inset).items);
    brand
        .logo()
        .map(logo ->
            new Placed.Picture(
                style.side(),
                style.top() + (room - logo.printedHeight()) / 2,
                logo.printedWidth(),
                logo.printedHeight()))
        .ifPresent(items::add);
    if (line > 0) {
      int under = style.top() + room + style.boxPadding();
      items.add(new Rule(style.side(), under, style.measure(), thick(), true));
    }
    return items;
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
    return set(band, type, artifact, numbers, top, 0);
  }

  private Strip set(
      Band band, PageStyle.Type type, Artifact artifact, Numbers numbers, int top, int inset) {
    List<Placed> items = new ArrayList<>();
    int measure = style.measure() - inset;
    int[] width = widths(band, type, measure);
    int left = style.side() + inset;
    int right = left + measure - width[2];
    int centre = left + (width[0] == 0 ? 0 : width[0] + style.columnGap());
    int lines = part(band.left(), left, width[0], Align.LEFT, type, numbers, top, items);
    lines =
        Math.max(
            lines, part(band.centre(), centre, width[1], Align.CENTRE, type, numbers, top, items));
    lines =
        Math.max(
            lines, part(band.right(), right, width[2], Align.RIGHT, type, numbers, top, items));
    int height = lines * type.leading();
    items.replaceAll(item -> item instanceof Run run ? run.as(artifact) : item);
    items.removeIf(item -> item instanceof Placed.LinkArea);
    return new Strip(height, items);
  }

  /**
   * The widths of left, centre and right, with gaps between those that have words: by their words,
   * and with the centre in the middle of the page where it fits there.
   */
  private int[] widths(Band band, PageStyle.Type type, int measure) {
    int[] natural = {
      natural(band.left(), type), natural(band.centre(), type), natural(band.right(), type)
    };
    int[] least = new int[3];
    int gaps = -style.columnGap();
    for (int i = 0; i < 3; i++) {
      least[i] = Math.min(natural[i], type.size());
      gaps += natural[i] > 0 ? style.columnGap() : 0;
    }
    int room = measure - Math.max(0, gaps);
    if (natural[1] == 0) {
      return Widths.share(least, natural, room);
    }
    int side = Math.max(natural[0], natural[2]);
    int middle = measure - (side == 0 ? 0 : 2 * (side + style.columnGap()));
    if (natural[1] <= middle) {
      return new int[] {side, middle, side};
    }
    int rest = room - natural[0] - natural[2];
    return natural[1] <= rest
        ? new int[] {natural[0], rest, natural[2]}
        : Widths.share(least, natural, room);
  }

  private int natural(List<List<Inline>> lines, PageStyle.Type type) {
    int natural = 0;
    for (List<Inline> words : lines) {
      Shaped shaped = shaper.shape(words, type.size(), WIDEST);
      natural = Math.max(natural, shaped.natural(0, shaped.length));
    }
    return natural;
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
