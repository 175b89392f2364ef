package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proviso.document.Colour;
import proviso.document.Inline;
import proviso.document.layout.Artifact;
import proviso.document.layout.Leaf;
import proviso.document.layout.Owner;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Picture;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Placed.Slot;

/**
 * Draws items of one page: every run inside the marked content of its leaf, all else as artifact
 * (ISO 32000-1, 14.6 and 14.8.2).
 */
final class Drawing {
  private static final String HEAD =
      "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
  private static final String LAYOUT = "/Artifact<</Type/Layout>>BDC\n";

  private final GlyphCodes codes;
  private final int height;
  private final int firstMark;
  private final Optional<Colour> accent;
  private final List<Leaf> marked = new ArrayList<>();
  private final List<LinkArea> links = new ArrayList<>();
  private PdfBytes out = new PdfBytes(0);
  private @Nullable Owner open;
  private boolean inText;
  private Inline.@Nullable Style style;
  private int size;
  private int wordSpacing;
  private boolean accented;
  private int x;
  private int y;

  /**
   * A drawing.
   *
   * @param height of the page
   * @param firstMark the identifier of the first marked content
   * @param accent the colour of what is accented; all is black without one
   */
  Drawing(int height, GlyphCodes codes, int firstMark, Optional<Colour> accent) {
    this.height = height;
    this.codes = codes;
    this.firstMark = firstMark;
    this.accent = accent;
  }

  /** The leaf of each marked content, by its identifier. */
  List<Leaf> marked() {
    return marked;
  }

  List<LinkArea> links() {
    return links;
  }

  /** Draws items, nothing of which stays open. */
  void draw(List<? extends Placed> items, int dx, int dy, PdfBytes to) {
    out = to;
    for (Placed item : items) {
      switch (item) {
        case Run run -> draw(run, run.x() + dx, height - run.baseline() - dy);
        case Rule rule -> draw(rule, dx, dy);
        case Picture picture -> draw(picture, dx, dy);
        case LinkArea area -> links.add(area);
        case Slot _ -> {}
      }
    }
    close();
    paint(false);
    if (wordSpacing != 0) {
      // What is drawn next may come from another document.
      out.raw("0 Tw\n");
      wordSpacing = 0;
    }
  }

  /** Changes the colour that fills, if the document has two. */
  private void paint(boolean inAccent) {
    if (accent.isPresent() && inAccent != accented) {
      accented = inAccent;
      if (inAccent) {
        part(accent.get().red());
        part(accent.get().green());
        part(accent.get().blue());
        out.raw("rg\n");
      } else {
        out.raw("0 g\n");
      }
    }
  }

  private void part(int of255) {
    out.thousandths((of255 * 1000 + 127) / 255);
  }

  private void draw(Rule rule, int dx, int dy) {
    close();
    paint(rule.accented());
    out.raw(LAYOUT);
    out.thousandths(rule.x() + dx).thousandths(height - rule.top() - dy - rule.height());
    out.thousandths(rule.width()).thousandths(rule.height()).raw("re f\nEMC\n");
  }

  private void draw(Picture picture, int dx, int dy) {
    close();
    out.raw(HEAD).raw("q\n").thousandths(picture.width()).raw("0 0 ");
    out.thousandths(picture.height()).thousandths(picture.x() + dx);
    out.thousandths(height - picture.top() - dy - picture.height());
    out.raw("cm\n/").raw(LogoImage.NAME).raw(" Do\nQ\nEMC\n");
  }

  private void draw(Run run, int left, int bottom) {
    if (!inText) {
      out.raw("BT\n");
      inText = true;
      style = null;
      x = 0;
      y = 0;
    }
    if (open != run.owner()) {
      endMarked();
      open(run.owner());
    }
    if (style != run.style() || size != run.size()) {
      style = run.style();
      size = run.size();
      out.raw("/").raw(FontsInUse.name(run.style())).raw(" ").thousandths(size).raw("Tf\n");
    }
    paint(run.accented());
    out.thousandths(left - x).thousandths(bottom - y).raw("Td\n");
    x = left;
    y = bottom;
    if (run.standsFor().isPresent()) {
      String words = PlainText.of(run.standsFor().get());
      out.raw("/Span<</ActualText").text(words).raw(">>BDC\n");
      show(run);
      out.raw("EMC\n");
    } else {
      show(run);
    }
  }

  /** Shows text; TJ moves back by thousandths of the em, so what is added is negative. */
  private void show(Run run) {
    String text = run.text();
    boolean wide = codes.wide();
    int spacing = wide ? 0 : spacing(run);
    if (spacing != wordSpacing) {
      out.thousandths(spacing).raw("Tw\n");
      wordSpacing = spacing;
    }
    out.raw("[(");
    int index = 0;
    for (int i = 0; i < text.length(); index++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int code = codes.code(run.style(), codePoint);
      if (wide) {
        out.escaped(code >> 8 & 0xFF);
      }
      out.escaped(code & 0xFF);
      int gap = spacing != 0 && codePoint == ' ' ? 0 : run.gap(index);
      if (gap != 0 && i < text.length()) {
        out.put(')').thousandths((int) Math.round(-gap * 1_000_000.0 / run.size())).put('(');
      }
    }
    out.raw(")]TJ\n");
  }

  /**
   * What every space of a run is wider by, so that justified lines need not say it at each: what
   * layout shares out differs by no more than a thousandth of a point.
   */
  private static int spacing(Run run) {
    String text = run.text();
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    int sum = 0;
    int spaces = 0;
    int index = 0;
    for (int i = 0; i < text.length() - 1; i++, index++) {
      char c = text.charAt(i);
      if (c == ' ') {
        int gap = run.gap(index);
        least = Math.min(least, gap);
        most = Math.max(most, gap);
        sum += gap;
        spaces++;
      } else if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return spaces == 0 || most - least > 1 ? 0 : Math.round((float) sum / spaces);
  }

  private void open(Owner owner) {
    switch (owner) {
      case Leaf leaf -> {
        out.raw("/").raw(leaf.tag().role().pdfName()).raw("<</MCID ");
        out.digits(firstMark + marked.size()).raw(">>BDC\n");
        marked.add(leaf);
      }
      case Artifact artifact ->
          out.raw(
              switch (artifact) {
                case HEAD -> HEAD;
                case FOOT -> "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
                case REPETITION -> LAYOUT;
              });
    }
    open = owner;
  }

  private void close() {
    endMarked();
    if (inText) {
      out.raw("ET\n");
      inText = false;
    }
  }

  private void endMarked() {
    if (open != null) {
      out.raw("EMC\n");
      open = null;
    }
  }
}
