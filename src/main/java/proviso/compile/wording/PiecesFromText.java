package proviso.compile.wording;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import proviso.text.LocatedText;

/**
 * From a line of wording to its pieces; markup that wording does without is reported and read as
 * words.
 */
final class PiecesFromText {
  private final LocatedText line;
  private final WordingFaults faults;

  private PiecesFromText(LocatedText line, WordingFaults faults) {
    this.line = line;
    this.faults = faults;
  }

  /** The pieces of a text without line breaks. */
  static List<Piece> parse(LocatedText line, WordingFaults faults) {
    PiecesFromText pieces = new PiecesFromText(line, faults);
    List<Piece> all = new ArrayList<>();
    Node document = WordingSyntax.parse(line.value());
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Paragraph) {
        all.addAll(pieces.inside(block));
      } else if (block instanceof LinkReferenceDefinition) {
        // Alone in its paragraph, so it is the whole line.
        faults.bad(
            0,
            line.length(),
            "This defines a link and prints nothing.",
            "Write [words](#id) where the reference is to be printed.");
      } else {
        throw new IllegalStateException("a block in wording: " + block);
      }
    }
    return Spacing.folded(all);
  }

  private List<Piece> inside(Node parent) {
    List<Piece> pieces = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      int from = from(node);
      int to = to(node);
      switch (node) {
        case Text text -> addGlyphs(text, pieces);
        case WordingSyntax.Literal literal ->
            pieces.add(new Piece.Glyph(literal.text, from, to, literal.escaped));
        case Emphasis _ -> pieces.add(new Piece.Styled(false, inside(node), from, to));
        case StrongEmphasis _ -> pieces.add(new Piece.Styled(true, inside(node), from, to));
        case WordingSyntax.Bound bound ->
            pieces.add(new Piece.Braced(bound.name, bound.nameFrom, inside(node), from, to));
        case WordingSyntax.Reference link ->
            pieces.add(
                new Piece.Linked(
                    link.target, link.targetFrom, link.titled, inside(node), from, to));
        default -> {
          refuse(node, from, to);
          for (int i = from; i < to; i++) {
            pieces.add(new Piece.Glyph(line.value().substring(i, i + 1), i, i + 1, true));
          }
        }
      }
    }
    return pieces;
  }

  private void refuse(Node node, int from, int to) {
    switch (node) {
      case Code _ ->
          faults.bad(
              from,
              to,
              "Wording has no backquoted code.",
              "Write \\` for a backquote that is to be printed.");
      case Image _ -> faults.bad(from, to, "Wording has no images.", "Take the image out.");
      case HtmlInline _ ->
          faults.bad(
              from,
              to,
              "Wording has no HTML.",
              "Write **bold** or *italic* for emphasis, and \\< for a \"<\" that is to be"
                  + " printed.");
      case Link _ ->
          faults.bad(
              from,
              to,
              "Wording has no links to addresses.",
              "Write the address without \"<\" and \">\".");
      default ->
          faults.bad(
              from,
              to,
              "Wording has no such markup.",
              "Write a backslash before characters that are to be printed.");
    }
  }

  /**
   * A text node is a stretch of the source as it stands: escapes and entities are nodes of their
   * own.
   */
  private void addGlyphs(Text text, List<Piece> pieces) {
    int i = 0;
    String literal = text.getLiteral();
    for (SourceSpan span : text.getSourceSpans()) {
      for (int at = span.getInputIndex();
          at < span.getInputIndex() + span.getLength() && i < literal.length();
          at++, i++) {
        pieces.add(new Piece.Glyph(literal.substring(i, i + 1), at, at + 1, false));
      }
    }
  }

  private int from(Node node) {
    return node.getSourceSpans().stream().mapToInt(SourceSpan::getInputIndex).min().orElse(0);
  }

  private int to(Node node) {
    return node.getSourceSpans().stream()
        .mapToInt(span -> span.getInputIndex() + span.getLength())
        .max()
        .orElse(line.length());
  }
}
