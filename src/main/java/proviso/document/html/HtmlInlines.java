package proviso.document.html;

import java.util.List;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Style;
import proviso.document.Inline.Text;
import proviso.document.LinkTarget;

/** Writes pieces of lines. */
final class HtmlInlines {
  private final Html html;
  private final Anchors anchors;

  HtmlInlines(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  void write(List<? extends Inline> words) {
    words.forEach(this::write);
  }

  private void write(Inline inline) {
    switch (inline) {
      case Text text -> writeText(text);
      case Link link -> writeLink(link);
      case Inline.Revised(Inline.Revision revision, var words) -> {
        String element = revision == Inline.Revision.ADDED ? "ins" : "del";
        html.open(element);
        write(words);
        html.close(element);
      }
      case Inline.Break _ -> html.open("br");
      // Furniture comes here without its page numbers.
      case Inline.PageNumber _, Inline.PageCount _ -> {}
    }
  }

  private void writeText(Text text) {
    boolean strong = text.style() == Style.STRONG || text.style() == Style.STRONG_EMPHASIS;
    boolean emphasis = text.style() == Style.EMPHASIS || text.style() == Style.STRONG_EMPHASIS;
    if (strong) {
      html.open("strong");
    }
    if (emphasis) {
      html.open("em");
    }
    html.text(text.text());
    if (emphasis) {
      html.close("em");
    }
    if (strong) {
      html.close("strong");
    }
  }

  /** A target that leads nowhere, or where nobody should go, leaves the words alone. */
  private void writeLink(Link link) {
    String target = target(link.target());
    if (target.isEmpty()) {
      write(link.words());
      return;
    }
    String outside = target.startsWith("#") ? "" : "noopener noreferrer";
    // A title, not a label: the words on the page stay the link's name.
    html.open("a", "href", target, "title", link.description(), "rel", outside);
    write(link.words());
    html.close("a");
  }

  private String target(String target) {
    if (target.startsWith("#")) {
      return anchors.has(target.substring(1)) ? "#" + Anchors.id(target.substring(1)) : "";
    }
    return LinkTarget.isOutside(target) ? target : "";
  }
}
