package proviso.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * Events to nodes, with a stack of its own, so that depth costs no Java stack.
 *
 * <p>What YAML has and our files do without is reported and then read as its author meant it, so
 * that nothing else is reported in its train: an alias stands for its node, a merge key gives its
 * entries.
 */
final class TreeBuilder {
  /** After so many faults nobody reads on. */
  private static final int MOST_FAULTS = 1000;

  private final ParseText text;
  private final Limits limits;
  private final Diagnostics out;
  private final ScalarDecoder decoder;
  private final YamlFeatures features;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;
  private @Nullable Node root;
  private boolean gaveUp;

  /** A node an alias may stand for, and how many nodes it holds. */
  private record Anchored(Node node, int size) {}

  TreeBuilder(ParseText text, Limits limits, Diagnostics out) {
    this.text = text;
    this.limits = limits;
    this.out = out;
    this.decoder = new ScalarDecoder(text);
    this.features = new YamlFeatures(text, out);
  }

  /**
   * Reads the first document.
   *
   * @return its root, absent when the file is empty or too large
   * @throws org.yaml.snakeyaml.error.YAMLException as the parser does
   */
  Optional<Node> build(Parser parser) {
    int documents = 0;
    while (!gaveUp && features.faults() < MOST_FAULTS) {
      Event event = parser.getEvent();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (++documents > 1) {
            features.secondDocument(event.getStartMark().getIndex());
            return Optional.ofNullable(root);
          }
          features.documentStart((DocumentStartEvent) event);
        }
        case Alias -> alias((AliasEvent) event);
        case Scalar -> scalar((ScalarEvent) event);
        case SequenceStart, MappingStart -> start((CollectionStartEvent) event);
        case SequenceEnd, MappingEnd -> end(event);
        case StreamEnd -> {
          return Optional.ofNullable(root);
        }
        case StreamStart, DocumentEnd, Comment -> {}
      }
    }
    gaveUp = true;
    return Optional.empty();
  }

  /** Whether reading stopped because the file is beyond a limit or has too many faults. */
  boolean gaveUp() {
    return gaveUp;
  }

  private void scalar(ScalarEvent event) {
    int to = event.getEndMark().getIndex();
    int from = contentStart(event, event.getStartMark().getIndex(), event.getTag());
    if (event.getValue().length() > limits.maxScalar()) {
      tooLarge(
          text.span(from, from + 1),
          "This text has more than " + grouped(limits.maxScalar()) + " characters.",
          "Look for a quotation mark that is never closed.");
      return;
    }
    if (!count(1, text.span(from, from))) {
      return;
    }
    LocatedText located =
        decoder.locate(event.getScalarStyle(), event.getValue(), Math.min(from, to), to);
    Node.Style style =
        switch (event.getScalarStyle()) {
          case PLAIN, JSON_SCALAR_STYLE -> Node.Style.PLAIN;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> Node.Style.QUOTED;
          case LITERAL, FOLDED -> Node.Style.BLOCK;
        };
    int end = style == Node.Style.BLOCK ? decoder.lastEnd(text.lineEnd(from)) : to;
    Node node = new Node.Scalar(located, style, text.span(from, Math.max(from, end)));
    remember(event.getAnchor(), node, 1);
    features.characters(located);
    place(node);
  }

  private void alias(AliasEvent event) {
    int from = event.getStartMark().getIndex();
    int to = event.getEndMark().getIndex();
    Anchored target = anchors.get(event.getAnchor());
    if (!(open.peek() instanceof OpenNode.OfEntries mapping && mapping.isMerging())) {
      features.alias(from, to);
    }
    if (target == null) {
      place(new Node.Scalar(written(from, to), Node.Style.PLAIN, text.span(from, to)));
    } else if (count(target.size(), text.span(from, to))) {
      place(target.node());
    }
  }

  private void start(CollectionStartEvent event) {
    int mark = event.getStartMark().getIndex();
    int from = contentStart(event, mark, event.getTag());
    if (open.size() == limits.maxDepth()) {
      tooLarge(
          text.span(from, from + 1),
          "Lists and mappings nest more than " + limits.maxDepth() + " deep here.",
          "Look for brackets or hyphens that were repeated by mistake.");
      return;
    }
    if (!count(1, text.span(from, from))) {
      return;
    }
    OpenNode node =
        event instanceof SequenceStartEvent
            ? new OpenNode.OfItems(from, event.isFlow(), event.getAnchor(), nodes)
            : new OpenNode.OfEntries(
                from, event, nodes, open.peek() instanceof OpenNode.OfItems, features);
    open.push(node);
  }

  private void end(Event event) {
    OpenNode closed = open.pop();
    Node node = closed.close(text, event.getEndMark().getIndex());
    remember(closed.anchor, node, nodes - closed.nodesBefore);
    place(node);
  }

  private void place(Node node) {
    OpenNode parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.add(node);
    }
  }

  private void remember(@Nullable String anchor, Node node, int size) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size));
    }
  }

  /** Where the node itself begins, after its anchor and tag, which are reported. */
  private int contentStart(NodeEvent event, int mark, @Nullable String tag) {
    return event.getAnchor() == null && tag == null ? mark : features.properties(mark);
  }

  private LocatedText written(int from, int to) {
    return LocatedText.verbatim(text.source(), text.offset(from), text.offset(to));
  }

  private boolean count(int more, Span at) {
    nodes += more;
    if (nodes > limits.maxNodes() || nodes < 0) {
      tooLarge(
          at,
          "The file holds more than " + grouped(limits.maxNodes()) + " texts, lists and mappings.",
          "Split it into several files.");
      return false;
    }
    return true;
  }

  private void tooLarge(Span at, String message, String hint) {
    gaveUp = true;
    out.report(Diagnostic.error(Code.TOO_LARGE, at, message).hint(hint));
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
