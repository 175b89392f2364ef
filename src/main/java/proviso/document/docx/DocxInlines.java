package proviso.document.docx;

import java.util.List;
import java.util.Optional;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Style;
import proviso.document.Inline.Text;
import proviso.document.LinkTarget;

/** Writes pieces of lines as runs, hyperlinks and fields. */
final class DocxInlines {
  private final Part out;
  private final Bookmarks bookmarks;

  DocxInlines(Part out, Bookmarks bookmarks) {
    this.out = out;
    this.bookmarks = bookmarks;
  }

  /**
   * Writes pieces.
   *
   * @param bold whether all are bold
   */
  void write(List<? extends Inline> words, boolean bold) {
    words.forEach(inline -> write(inline, bold));
  }

  private void write(Inline inline, boolean bold) {
    switch (inline) {
      case Text text -> run(text, bold, "");
      case Link link -> link(link, bold);
      case Inline.Revised(Inline.Revision revision, List<Text> words) ->
          words.forEach(
              text -> run(text, bold, "", revision == Inline.Revision.ADDED ? "w:u" : "w:strike"));
      case Inline.Break _ -> out.open("w:r").empty("w:br").close();
      case Inline.PageNumber _ -> field("PAGE");
      case Inline.PageCount _ -> field("NUMPAGES");
    }
  }

  private void field(String instruction) {
    out.open("w:fldSimple", "w:instr", " " + instruction + " ").open("w:r");
    out.text("w:t", "1").close().close();
  }

  void run(Text text, boolean bold, String style) {
    run(text, bold, style, "");
  }

  /** A run; {@code mark} is an element that underlines or strikes it, or empty. */
  private void run(Text text, boolean bold, String style, String mark) {
    boolean strong = bold || text.style() == Style.STRONG || text.style() == Style.STRONG_EMPHASIS;
    boolean emphasis = text.style() == Style.EMPHASIS || text.style() == Style.STRONG_EMPHASIS;
    out.open("w:r");
    if (strong || emphasis || !style.isEmpty() || !mark.isEmpty()) {
      out.open("w:rPr");
      if (!style.isEmpty()) {
        out.empty("w:rStyle", "w:val", style);
      }
      if (strong) {
        out.empty("w:b");
      }
      if (emphasis) {
        out.empty("w:i");
      }
      // The order of run properties is the schema's: strike before underline.
      if (mark.equals("w:u")) {
        out.empty(mark, "w:val", "single");
      } else if (!mark.isEmpty()) {
        out.empty(mark);
      }
      out.close();
    }
    out.open("w:t", "xml:space", "preserve").text(text.text()).close().close();
  }

  /** A target that leads nowhere, or where nobody should go, leaves the words alone. */
  private void link(Link link, boolean bold) {
    String target = link.target();
    if (target.startsWith("#")) {
      Optional<String> bookmark = bookmarks.name(target.substring(1));
      if (bookmark.isPresent()) {
        linked(link, bold, "w:anchor", bookmark.get());
        return;
      }
    } else if (LinkTarget.isOutside(target)) {
      linked(link, bold, "r:id", out.link(target));
      return;
    }
    write(link.words(), bold);
  }

  private void linked(Link link, boolean bold, String how, String where) {
    out.open("w:hyperlink", how, where, "w:tooltip", link.description(), "w:history", "1");
    link.words().forEach(text -> run(text, bold, "Hyperlink"));
    out.close();
  }
}
