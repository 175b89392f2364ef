package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import proviso.document.Inline;
import proviso.document.layout.Artifact;
import proviso.document.layout.Leaf;
import proviso.document.layout.Owner;
import proviso.document.layout.Page;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;

/**
 * Draws one page: every run inside the marked content of its leaf, all else as artifact (ISO
 * 32000-1, 14.6 and 14.8.2).
 */
final class PageContent {
  private static final String LAYOUT = "/Artifact <</Type /Layout>> BDC\n";

  private final FontsInUse fonts;
  private final int height;
  private final PdfBytes out = new PdfBytes();
  private final List<Leaf> marked = new ArrayList<>();
  private final List<LinkArea> links = new ArrayList<>();
  private @Nullable Owner open;
  private boolean inText;
  private Inline.@Nullable Style style;
  private int size;

  PageContent(Page page, int height, FontsInUse fonts) {
    this.fonts = fonts;
    this.height = height;
    for (Placed item : page.items()) {
      switch (item) {
        case Run run -> draw(run);
        case Rule rule -> draw(rule);
        case LinkArea area -> links.add(area);
      }
    }
    close();
  }

  byte[] bytes() {
    return out.toArray();
  }

  /** The leaf of each marked content, by its identifier. */
  List<Leaf> marked() {
    return marked;
  }

  List<LinkArea> links() {
    return links;
  }

  private void draw(Rule rule) {
    close();
    out.raw(LAYOUT);
    out.thousandths(rule.x()).thousandths(height - rule.top() - rule.height());
    out.thousandths(rule.width()).thousandths(rule.height()).raw("re f\nEMC\n");
  }

  private void draw(Run run) {
    if (open != run.owner()) {
      close();
      open(run.owner());
    }
    if (!inText) {
      out.raw("BT\n");
      inText = true;
      style = null;
    }
    if (style != run.style() || size != run.size()) {
      style = run.style();
      size = run.size();
      out.raw("/").raw(FontsInUse.name(run.style())).raw(" ").thousandths(size).raw("Tf\n");
    }
    out.raw("1 0 0 1 ").thousandths(run.x()).thousandths(height - run.baseline()).raw("Tm\n");
    if (run.standsFor().isPresent()) {
      String words = PlainText.of(run.standsFor().get());
      out.raw("/Span <</ActualText ").text(words).raw(">> BDC\n");
      show(run);
      out.raw("EMC\n");
    } else {
      show(run);
    }
  }

  /** Shows text; TJ moves back by thousandths of the em, so what is added is negative. */
  private void show(Run run) {
    String text = run.text();
    out.raw("[(");
    int index = 0;
    for (int i = 0; i < text.length(); index++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      out.glyph(fonts.use(run.style(), codePoint));
      int gap = run.gap(index);
      if (gap != 0 && i < text.length()) {
        out.raw(")").thousandths((int) Math.round(-gap * 1_000_000.0 / run.size())).raw("(");
      }
    }
    out.raw(")]TJ\n");
  }

  private void open(Owner owner) {
    switch (owner) {
      case Leaf leaf -> {
        out.raw("/").raw(leaf.tag().role().pdfName()).raw(" <</MCID ");
        out.integer(marked.size()).raw(">> BDC\n");
        marked.add(leaf);
      }
      case Artifact artifact ->
          out.raw(
              switch (artifact) {
                case HEAD ->
                    "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
                case FOOT ->
                    "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";
                case REPETITION -> LAYOUT;
              });
    }
    open = owner;
  }

  private void close() {
    if (inText) {
      out.raw("ET\n");
      inText = false;
    }
    if (open != null) {
      out.raw("EMC\n");
      open = null;
    }
  }
}
