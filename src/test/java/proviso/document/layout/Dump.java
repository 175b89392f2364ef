package proviso.document.layout;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Placed.Slot;

/** Pages as text, to compare and to read. Lengths are in points. */
public final class Dump {
  private Dump() {}

  /** One line for each item: where it stands, how wide it is, what it is. */
  public static String items(Pages pages) {
    var out = new StringJoiner("\n", "", "\n");
    for (int i = 0; i < pages.pages().size(); i++) {
      out.add("page " + (i + 1));
      for (Placed item : pages.pages().get(i).items()) {
        out.add(item(item));
      }
    }
    return out.toString();
  }

  private static String item(Placed item) {
    return switch (item) {
      case Run run ->
          points(run.x())
              + points(run.baseline())
              + points(run.width())
              + "  "
              + owner(run.owner())
              + " |"
              + run.text()
              + "|";
      case Rule rule ->
          points(rule.x())
              + points(rule.top())
              + points(rule.width())
              + "  rule"
              + points(rule.height());
      case Placed.Picture picture ->
          points(picture.x())
              + points(picture.top())
              + points(picture.width())
              + "  picture"
              + points(picture.height());
      case LinkArea area ->
          points(area.x()) + points(area.top()) + points(area.width()) + "  link area";
      case Slot slot -> points(slot.x()) + points(slot.top()) + "  slot of " + slot.items();
    };
  }

  private static String owner(Owner owner) {
    return switch (owner) {
      case Leaf leaf -> leaf.tag().role().pdfName();
      case Artifact artifact -> artifact.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String points(int thousandths) {
    return String.format(Locale.ROOT, "%7.1f", thousandths / 1000.0);
  }

  /** The structure tree, indented, with its text. */
  public static String tags(Pages pages) {
    var out = new StringJoiner("\n", "", "\n");
    tags(pages.root(), "", out);
    return out.toString();
  }

  private static void tags(Tag tag, String indent, StringJoiner out) {
    String attribute =
        tag.attribute()
            .map(a ->
                switch (a) {
                  case Attribute.Scope scope -> " scope " + scope;
                  case Attribute.Numbering numbering -> " " + numbering;
                  case Attribute.Summary summary -> " summary " + summary.words();
                  case Attribute.Revised revised -> " " + revised.spoken();
                  case Attribute.Goal goal ->
                      " to " + goal.target() + " (" + goal.description() + ")";
                })
            .orElse("");
    out.add(indent + tag.role().pdfName() + attribute);
    for (Kid kid : tag.kids()) {
      switch (kid) {
        case Tag t -> tags(t, indent + "  ", out);
        case Leaf leaf -> out.add(indent + "  \"" + leaf.text() + "\"");
      }
    }
  }

  /** The bookmarks, indented, with their pages. */
  public static String bookmarks(Pages pages) {
    var out = new StringJoiner("\n", "", "\n");
    for (Bookmark bookmark : pages.bookmarks()) {
      out.add(
          "  ".repeat(bookmark.level() - 1)
              + bookmark.title()
              + ", page "
              + (bookmark.place().page() + 1));
    }
    return out.toString();
  }

  /** All runs of content, in order. */
  public static List<Run> content(Page page) {
    return page.items().stream()
        .filter(item -> item instanceof Run run && run.owner() instanceof Leaf)
        .map(Run.class::cast)
        .toList();
  }
}
