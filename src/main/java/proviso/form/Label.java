package proviso.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * The label of a provision or schedule entry, from the outermost level inwards.
 *
 * @param parts each level's own label as printed, such as {@code ["C.", "2.", "a.", "(1)"]}; empty
 *     for the form itself
 */
public record Label(List<String> parts) {
  /** The label of the form itself. */
  public static final Label ROOT = new Label(List.of());

  /** Copies the parts. */
  public Label {
    parts = List.copyOf(parts);
  }

  /** What stands before the provision's words, such as "(1)"; empty for the form itself. */
  public String own() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  /** The whole path as a reference prints it, such as "C.2.a.(1)". */
  public String path() {
    return String.join("", parts);
  }

  /** The path without a last full stop, as the middle of a sentence takes it: "C.2.a". */
  public String cited() {
    String path = path();
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  /** How deep, 0 for the form itself. */
  public int depth() {
    return parts.size();
  }

  /** The label one level further in. */
  public Label child(String own) {
    return new Label(Stream.concat(parts.stream(), Stream.of(own)).toList());
  }

  @Override
  public String toString() {
    return path();
  }
}
