package proviso.source;

import java.util.List;
import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/** A positioned piece of a YAML or JSON file. */
public sealed interface Node {
  /** Where it stands, without the white space after it. */
  Span span();

  /** How a scalar was written. */
  enum Style {
    /** Without quotes. */
    PLAIN,
    /** In quotes, single or double. */
    QUOTED,
    /** As a block, literal or folded. */
    BLOCK
  }

  /**
   * A text. A key without a value gives an empty plain one.
   *
   * @param text the decoded characters and their places
   * @param style how it was written
   * @param span the place including quotes or block indicator
   */
  record Scalar(LocatedText text, Style style, Span span) implements Node {
    /** The decoded characters. */
    public String value() {
      return text.value();
    }

    /** Whether nothing was written: a key with neither value nor quotes. */
    public boolean isBlank() {
      return style == Style.PLAIN && text.value().isEmpty();
    }
  }

  /**
   * Nodes in order.
   *
   * @param items the nodes
   * @param span the place
   */
  record Sequence(List<Node> items, Span span) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys with values, in the order written; each key once.
   *
   * @param entries the keys and values
   * @param span the place
   */
  record Mapping(List<Entry> entries, Span span) implements Node {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of {@code key}, if it is there. */
    public Optional<Node> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The entry of {@code key}, if it is there. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().value().equals(key)).findFirst();
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(Scalar key, Node value) {}
}
