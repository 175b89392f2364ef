package proviso.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import proviso.text.Span;

/** A list or mapping of which the end has not been read. */
abstract class OpenNode {
  final int from;
  final boolean flow;
  final @Nullable String anchor;
  final int nodesBefore;

  OpenNode(int from, boolean flow, @Nullable String anchor, int nodesBefore) {
    this.from = from;
    this.flow = flow;
    this.anchor = anchor;
    this.nodesBefore = nodesBefore;
  }

  abstract void add(Node node);

  abstract Node close(ParseText text, int to);

  /** A flow collection ends at its bracket, a block collection with its last child. */
  Span span(ParseText text, int to, @Nullable Node last) {
    Span begin = text.span(from, from);
    return flow || last == null ? text.span(from, flow ? to : from) : begin.to(last.span());
  }

  /** A list. */
  static final class OfItems extends OpenNode {
    private final List<Node> items = new ArrayList<>();

    OfItems(int from, boolean flow, @Nullable String anchor, int nodesBefore) {
      super(from, flow, anchor, nodesBefore);
    }

    @Override
    void add(Node node) {
      items.add(node);
    }

    @Override
    Node close(ParseText text, int to) {
      return new Node.Sequence(items, span(text, to, items.isEmpty() ? null : items.getLast()));
    }
  }

  /** A mapping. */
  static final class OfEntries extends OpenNode {
    private final LinkedHashMap<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Node.Entry> merged = new LinkedHashMap<>();
    private @Nullable Node key;
    private @Nullable Node last;
    private final boolean isItem;
    private final YamlFeatures features;
    private boolean missesHyphen;

    OfEntries(
        int from,
        CollectionStartEvent event,
        int nodesBefore,
        boolean isItem,
        YamlFeatures features) {
      super(from, event.isFlow(), event.getAnchor(), nodesBefore);
      this.isItem = isItem;
      this.features = features;
    }

    /** Whether the next node is the value of a merge key. */
    boolean isMerging() {
      return key instanceof Node.Scalar scalar && isMerge(scalar);
    }

    @Override
    void add(Node node) {
      Node ofKey = key;
      if (ofKey == null) {
        features.key(node);
        key = node;
        return;
      }
      key = null;
      last = node;
      if (!(ofKey instanceof Node.Scalar scalar)) {
        return;
      }
      if (isMerge(scalar)) {
        features.merge(scalar.span());
        merge(node);
        return;
      }
      Node.Entry entry = new Node.Entry(scalar, node);
      Node.Entry first = entries.putIfAbsent(scalar.value(), entry);
      if (first != null) {
        boolean beginsItem = isItem && scalar.value().equals(entries.firstEntry().getKey());
        // After a missing hyphen all keys of the next item are there already.
        if (!missesHyphen) {
          features.duplicateKey(scalar, first.key(), beginsItem);
        }
        missesHyphen |= beginsItem;
      }
    }

    private boolean isMerge(Node.Scalar scalar) {
      return scalar.style() == Node.Style.PLAIN && scalar.value().equals("<<");
    }

    private void merge(Node node) {
      switch (node) {
        case Node.Mapping mapping -> mapping.entries().forEach(this::mergeEntry);
        case Node.Sequence sequence -> {
          for (Node item : sequence.items()) {
            if (item instanceof Node.Mapping mapping) {
              mapping.entries().forEach(this::mergeEntry);
            }
          }
        }
        case Node.Scalar _ -> {}
      }
    }

    private void mergeEntry(Node.Entry entry) {
      merged.putIfAbsent(entry.key().value(), entry);
    }

    @Override
    Node close(ParseText text, int to) {
      Span span = span(text, to, last);
      merged.forEach(entries::putIfAbsent);
      return new Node.Mapping(List.copyOf(entries.values()), span);
    }
  }
}
