package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import proviso.document.Block.Align;
import proviso.document.Inline;
import proviso.document.layout.LineBreaker.Line;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;

/** From a broken line to placed runs. */
final class LineSetter {
  private final Typefaces faces;

  LineSetter(Typefaces faces) {
    this.faces = faces;
  }

  /**
   * Sets a line between {@code x} and {@code x + width} on a baseline. A justified line ends
   * exactly at the edge, unless its spaces would grow wider than one and a half em; then it is left
   * as it is.
   */
  List<Placed> set(Shaped s, Line line, int x, int width, int baseline, Align align) {
    int natural = s.natural(line.start(), line.end());
    int slack = width - natural;
    int spaces = line.end() > line.start() ? s.spaces[line.end()] - s.spaces[line.start()] : 0;
    boolean stretch =
        align == Align.JUSTIFY
            && spaces > 0
            && (slack < 0 || !line.last())
            && slack <= spaces * (s.size * 3 / 2);
    int left =
        switch (align) {
          case LEFT, JUSTIFY -> x;
          case CENTRE -> x + Math.max(0, slack / 2);
          case RIGHT -> x + Math.max(0, slack);
        };
    return runs(s, line, left, baseline, stretch ? new Slack(slack, spaces) : new Slack(0, 0));
  }

  /** What is shared out among spaces, to the last thousandth. */
  private static final class Slack {
    private final int total;
    private final int spaces;
    private int seen;

    Slack(int total, int spaces) {
      this.total = total;
      this.spaces = spaces;
    }

    int next() {
      if (spaces == 0) {
        return 0;
      }
      seen++;
      return (int) ((long) total * seen / spaces - (long) total * (seen - 1) / spaces);
    }
  }

  private List<Placed> runs(Shaped s, Line line, int left, int baseline, Slack slack) {
    List<Placed> placed = new ArrayList<>(2);
    int stop = line.endsAtSpace() ? line.end() + 1 : line.end();
    int x = left;
    for (int i = line.start(); i < stop; ) {
      int segment = segmentEnd(s, line, i, stop);
      int[] gaps = new int[segment - i];
      int width = 0;
      for (int j = i; j < segment && j < line.end(); j++) {
        int gap = (j < line.end() - 1 ? s.kern[j] : 0) + (s.isSpace(j) ? slack.next() : 0);
        gaps[j - i] = gap;
        width += s.width[j] + gap;
      }
      Leaf leaf = s.leaves.get(s.leaf[i]);
      String standsFor = standsFor(s, line, i);
      var run =
          new Run(
              x,
              baseline,
              width,
              s.size,
              s.style[i],
              s.text(i, segment),
              gaps,
              leaf,
              standsFor,
              false);
      placed.add(run);
      if (leaf.tag().role() == Role.LINK) {
        touch(placed, area(run, leaf.tag()));
      }
      if (leaf.tag().attribute().orElse(null) instanceof Attribute.Revised(var revision, _)) {
        placed.add(line(run, revision));
      }
      x += width;
      i = segment;
    }
    return placed;
  }

  /**
   * Where the run that begins at {@code i} ends: at another face or leaf, and around a broken word.
   */
  private static int segmentEnd(Shaped s, Line line, int i, int stop) {
    int limit = stop;
    if (s.isInsideWord(line.end())) {
      int word = s.wordStart(line.end() - 1);
      limit = word > i ? Math.min(limit, word) : limit;
    }
    if (s.isInsideWord(line.start())) {
      int word = s.wordEnd(line.start());
      limit = word > i ? Math.min(limit, word) : limit;
    }
    int j = i;
    while (j < limit && s.style[j] == s.style[i] && s.leaf[j] == s.leaf[i]) {
      j++;
    }
    return j;
  }

  /** What the run that begins at {@code i} stands for: see {@link Run#standsFor}. */
  private static @Nullable String standsFor(Shaped s, Line line, int i) {
    if (s.isSpace(i)) {
      return null;
    }
    int start = s.wordStart(i);
    int end = s.wordEnd(i);
    boolean broken = start < line.start() || end > line.end();
    if (!broken) {
      return null;
    }
    return i == start ? s.text(start, end) : "";
  }

  /** The line under what was added, or through what was struck. */
  private static Rule line(Run run, Inline.Revision revision) {
    int thick = Math.max(1, run.size() / 18);
    int top =
        switch (revision) {
          case STRUCK -> run.baseline() - run.size() * 26 / 100;
          case ADDED -> run.baseline() + run.size() * 11 / 100;
        };
    return new Rule(run.x(), top, run.width(), thick);
  }

  /** Adds an area, or makes the link's area wider that it follows: one for a link on a line. */
  private static void touch(List<Placed> placed, LinkArea area) {
    for (int i = placed.size() - 1; i >= 0; i--) {
      if (placed.get(i) instanceof LinkArea last) {
        if (last.link() == area.link()) {
          placed.set(i, last.joined(area));
          return;
        }
        break;
      }
    }
    placed.add(area);
  }

  /** The area of a link's run: as high as its letters. */
  private LinkArea area(Run run, Tag link) {
    Typeface face = faces.face(run.style());
    int ascent = Shaper.scale(face.ascent(), run.size());
    int descent = Shaper.scale(face.descent(), run.size());
    return new LinkArea(run.x(), run.baseline() - ascent, run.width(), ascent + descent, link);
  }
}
