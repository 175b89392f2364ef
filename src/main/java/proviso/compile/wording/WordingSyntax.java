package proviso.compile.wording;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark without blocks, with {@code [words]{name}}, and with every escape and entity as a node
 * of its own, so that the characters of a text node are the characters of the source.
 *
 * <p>The underscore is no markup here: forms print it as a blank to be filled in, and CommonMark
 * would take {@code $____.__} for bold and lose half of it.
 */
final class WordingSyntax {
  /** Deeper nesting is left as plain characters, which are then reported. */
  private static final int MAX_NESTING = 16;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ENTITY = 40;

  /** What CommonMark takes for an entity, section 2.5. */
  static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,38});");

  private static final Parser ENTITIES = Parser.builder().enabledBlockTypes(Set.of()).build();

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxInlineNesting(MAX_NESTING)
          .linkProcessor(new Links())
          .customInlineContentParserFactory(factory('\\', WordingSyntax::escape))
          .customInlineContentParserFactory(factory('&', WordingSyntax::entity))
          .customInlineContentParserFactory(factory('_', WordingSyntax::underscore))
          .build();

  private WordingSyntax() {}

  /** The tree of a text of one line. */
  static Node parse(String line) {
    return PARSER.parse(line);
  }

  /** A character that stands for itself, or that an escape or entity stands for. */
  static final class Literal extends CustomNode {
    final String text;
    final boolean escaped;

    Literal(String text, boolean escaped) {
      this.text = text;
      this.escaped = escaped;
    }
  }

  /** {@code [words]{name}}; the words are its children. */
  static final class Bound extends CustomNode {
    final String name;
    final int nameFrom;

    Bound(String name, int nameFrom) {
      this.name = name;
      this.nameFrom = nameFrom;
    }
  }

  /** {@code [words](target)}; the words are its children. */
  static final class Reference extends CustomNode {
    final String target;
    final int targetFrom;
    final boolean titled;

    Reference(String target, int targetFrom, boolean titled) {
      this.target = target;
      this.targetFrom = targetFrom;
      this.titled = titled;
    }
  }

  private static final class Links implements LinkProcessor {
    @Override
    public @Nullable LinkResult process(
        LinkInfo link, Scanner scanner, InlineParserContext context) {
      if (link.destination() != null) {
        Text marker = link.marker();
        if (marker != null) {
          return LinkResult.none();
        }
        int from = offset(scanner, link.afterTextBracket(), scanner.position());
        return LinkResult.wrapTextIn(
            new Reference(link.destination(), from, link.title() != null), scanner.position());
      }
      scanner.setPosition(link.afterTextBracket());
      Position open = scanner.position();
      if (!scanner.next('{') || !finds(scanner, '}', LONGEST_NAME)) {
        return LinkResult.none();
      }
      Position close = scanner.position();
      scanner.next();
      String braced = scanner.getSource(open, close).getContent();
      return LinkResult.wrapTextIn(
          new Bound(braced.substring(1), offset(scanner, open, close) + 1), scanner.position());
    }

    private static int offset(Scanner scanner, Position from, Position to) {
      return scanner.getSource(from, to).getSourceSpans().getFirst().getInputIndex();
    }
  }

  /**
   * Goes to the next {@code c}; false when it is farther than {@code most}, lest a hostile text
   * take forever.
   */
  private static boolean finds(Scanner scanner, char c, int most) {
    for (int i = 0; i < most && scanner.hasNext(); i++) {
      if (scanner.peek() == c) {
        return true;
      }
      scanner.next();
    }
    return false;
  }

  private static @Nullable ParsedInline escape(Scanner scanner) {
    scanner.next();
    char next = scanner.peek();
    if (!isEscapable(next)) {
      return ParsedInline.of(new Literal("\\", false), scanner.position());
    }
    scanner.next();
    return ParsedInline.of(new Literal(String.valueOf(next), true), scanner.position());
  }

  /**
   * ASCII punctuation as CommonMark 0.31 section 2.4 has it, and the curly quotes that mark terms.
   */
  private static boolean isEscapable(char c) {
    boolean letterOrDigit = Character.isLetterOrDigit(c);
    return (c > ' ' && c < '\u007f' && !letterOrDigit) || c == '\u201c' || c == '\u201d';
  }

  private static @Nullable ParsedInline entity(Scanner scanner) {
    Position start = scanner.position();
    if (!finds(scanner, ';', LONGEST_ENTITY)) {
      return ParsedInline.none();
    }
    scanner.next();
    String source = scanner.getSource(start, scanner.position()).getContent();
    Matcher matcher = ENTITY.matcher(source);
    if (!matcher.matches()) {
      return ParsedInline.none();
    }
    String decoded = decoded(source);
    return decoded.equals(source)
        ? ParsedInline.none()
        : ParsedInline.of(new Literal(decoded, true), scanner.position());
  }

  /** What CommonMark makes of an entity, which only its own parser knows. */
  private static String decoded(String entity) {
    Node paragraph = ENTITIES.parse("x" + entity + "x").getFirstChild();
    String text = ((Text) paragraph.getFirstChild()).getLiteral();
    return text.substring(1, text.length() - 1);
  }

  private static @Nullable ParsedInline underscore(Scanner scanner) {
    scanner.next();
    return ParsedInline.of(new Literal("_", false), scanner.position());
  }

  private interface Inline {
    @Nullable ParsedInline parse(Scanner scanner);
  }

  private static InlineContentParserFactory factory(char trigger, Inline inline) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
      }

      @Override
      public InlineContentParser create() {
        return new InlineContentParser() {
          @Override
          public @Nullable ParsedInline tryParse(InlineParserState state) {
            return inline.parse(state.scanner());
          }
        };
      }
    };
  }
}
