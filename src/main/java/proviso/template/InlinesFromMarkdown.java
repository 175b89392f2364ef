package proviso.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import proviso.document.Inline;
import proviso.document.Inline.Style;
import proviso.document.LinkTarget;

/** Words of CommonMark as pieces of lines, with the data in place of its slots. */
final class InlinesFromMarkdown {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final Slots slots;
  private final MarkdownFaults faults;
  private final List<String> anchorsUsed = new ArrayList<>();

  InlinesFromMarkdown(Slots slots, MarkdownFaults faults) {
    this.slots = slots;
    this.faults = faults;
  }

  /** The pieces of a paragraph, a heading or a cell. */
  List<Inline> of(Node parent) {
    List<Inline> words = new ArrayList<>();
    add(parent, Style.PLAIN, words);
    return List.copyOf(words);
  }

  /** The anchors, without "#", that links lead to. */
  List<String> anchorsUsed() {
    return List.copyOf(anchorsUsed);
  }

  private void add(Node parent, Style style, List<Inline> words) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      // CommonMark's nodes are an open set; what we do without is a fault, never left out.
      switch (node) {
        case Text text ->
            slots.split(
                text.getLiteral(),
                own -> addText(own, style, words),
                data -> addData(data, style, words));
        case SoftLineBreak _ -> addText(" ", style, words);
        case HardLineBreak _ -> words.add(new Inline.Break());
        case StrongEmphasis strong -> add(strong, strengthened(style), words);
        case Emphasis emphasis -> add(emphasis, emphasised(style), words);
        case Link link -> addLink(link, style, words);
        case HtmlInline html ->
            faults.add(
                html.getLiteral(), "HTML has no place in a template.", hint(html.getLiteral()));
        case Image _ -> faults.add("![", "A template cannot show a picture.", "Take \"![\" away.");
        case Code code ->
            faults.add(
                "`" + code.getLiteral(),
                "Words between backticks have no look of their own here.",
                "Write \"\\`\" for a backtick, or use emphasis.");
        default -> faults.add("", "The template uses Markdown that documents do without.", "");
      }
    }
  }

  private static String hint(String html) {
    return html.startsWith("<br")
        ? "End the line with a backslash; in a table print lines with \"?join(\"\\n\")\"."
        : "Write \"\\<\" for the sign itself.";
  }

  private static Style strengthened(Style style) {
    return style == Style.PLAIN || style == Style.STRONG ? Style.STRONG : Style.STRONG_EMPHASIS;
  }

  private static Style emphasised(Style style) {
    return style == Style.PLAIN || style == Style.EMPHASIS ? Style.EMPHASIS : Style.STRONG_EMPHASIS;
  }

  /** Neighbours that look the same are one piece. */
  private static void addText(String text, Style style, List<Inline> words) {
    if (text.isEmpty()) {
      return;
    }
    if (!words.isEmpty()
        && words.getLast() instanceof Inline.Text(String before, Style look)
        && look == style) {
      words.set(words.size() - 1, new Inline.Text(before + text, style));
    } else {
      words.add(new Inline.Text(text, style));
    }
  }

  /** A line end that was typed ends the line. */
  private static void addData(String data, Style style, List<Inline> words) {
    Matcher end = LINE_END.matcher(data);
    int at = 0;
    while (end.find()) {
      addText(data.substring(at, end.start()), style, words);
      words.add(new Inline.Break());
      at = end.end();
    }
    addText(data.substring(at), style, words);
  }

  private void addLink(Link link, Style style, List<Inline> words) {
    String target = slots.filled(link.getDestination());
    if (target.startsWith("#")) {
      anchorsUsed.add(target.substring(1));
    } else if (!LinkTarget.isOutside(target)) {
      faults.add(
          link.getDestination(),
          "\"%s\" is no place a document can link to.".formatted(target),
          "Links lead to \"#anchor\", \"https://…\", \"http://…\" or \"mailto:…\".");
    }
    List<Inline> inside = new ArrayList<>();
    add(link, style, inside);
    List<Inline.Text> texts = new ArrayList<>();
    for (Inline piece : inside) {
      texts.add(piece instanceof Inline.Text text ? text : new Inline.Text(" ", style));
    }
    String description = link.getTitle() == null ? "" : slots.filled(link.getTitle());
    words.add(new Inline.Link(target, description, texts));
  }
}
