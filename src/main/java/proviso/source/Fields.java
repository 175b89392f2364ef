package proviso.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proviso.text.LocatedText;

/**
 * The values of a mapping by key and kind, for readers that run after {@link ShapeCheck}: what is
 * missing or of another kind is absent here, for it has been reported there.
 */
public final class Fields {
  private final Map<String, Node> values = new HashMap<>();

  private Fields(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries()) {
      values.putIfAbsent(entry.key().value(), entry.value());
    }
  }

  /** The fields of {@code mapping}. */
  public static Fields of(Node.Mapping mapping) {
    return new Fields(mapping);
  }

  /** Whether the key is there, whatever its value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value of any kind, even blank. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The text, absent when the key has no value or a list or mapping. An empty text in quotes is a
   * text.
   */
  public Optional<LocatedText> text(String key) {
    return scalar(key).map(Node.Scalar::text);
  }

  /** The same with the way it was written. */
  public Optional<Node.Scalar> scalar(String key) {
    @Nullable Node value = values.get(key);
    return value instanceof Node.Scalar scalar && !scalar.isBlank()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** The items of a list; empty when the key is missing or holds something else. */
  public List<Node> list(String key) {
    return values.get(key) instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  /** The items of a list that are mappings. */
  public List<Node.Mapping> records(String key) {
    return list(key).stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  /** The items of a list that are texts. */
  public List<LocatedText> texts(String key) {
    return list(key).stream()
        .filter(Node.Scalar.class::isInstance)
        .map(item -> ((Node.Scalar) item).text())
        .toList();
  }

  /** The mapping. */
  public Optional<Node.Mapping> mapping(String key) {
    return values.get(key) instanceof Node.Mapping mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** The entries of the mapping; empty when the key is missing or holds something else. */
  public List<Node.Entry> entries(String key) {
    return mapping(key).map(Node.Mapping::entries).orElse(List.of());
  }
}
