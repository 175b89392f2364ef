package proviso.source;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The grammar of a file, as data: from it come the check of what a person wrote, the JSON Schema
 * that lets an editor complete it, and the reference pages. A reader may rely on a node that fits
 * its shape.
 */
public sealed interface Shape {
  /**
   * A text.
   *
   * @param doc one sentence for the person who writes it
   * @param pattern a regular expression the whole text must match, or empty for any
   * @param example a text that fits
   */
  record Text(String doc, String pattern, String example) implements Shape {}

  /**
   * One of a few words.
   *
   * @param doc one sentence for the person who writes it
   * @param options each word and what it means, in the order to show them
   */
  record Choice(String doc, Map<String, String> options) implements Shape {}

  /**
   * A list.
   *
   * @param doc one sentence for the person who writes it
   * @param item the shape of each item
   */
  record ListOf(String doc, Shape item) implements Shape {}

  /**
   * A mapping with known keys.
   *
   * @param name what it is called in messages, such as "provision"
   * @param doc one sentence for the person who writes it
   * @param keys the keys it may have, in the order to show them
   */
  @SuppressWarnings("AvoidCommonTypeNames") // always written Shape.Record
  record Record(String name, String doc, List<Key> keys) implements Shape {}

  /**
   * A mapping whose keys the file chooses, such as the entries of a schedule.
   *
   * @param doc one sentence for the person who writes it
   * @param keyDoc what a key is
   * @param value the shape of each value
   */
  record MapOf(String doc, String keyDoc, Shape value) implements Shape {}

  /**
   * One of several shapes, told apart by the kind of node: at most one that takes a text, one that
   * takes a list, one that takes a mapping.
   *
   * @param options the shapes
   */
  record OneOf(List<Shape> options) implements Shape {}

  /**
   * A shape that is named and may contain itself.
   *
   * @param name its name in the schema
   * @param body the shape, asked for when needed
   */
  record Ref(String name, Supplier<Shape> body) implements Shape {}

  /**
   * A key of a {@link Record}.
   *
   * @param name as written in the file
   * @param shape the shape of its value
   * @param required whether it must be there
   */
  record Key(String name, Shape shape, boolean required) {
    /** A key that must be there. */
    public static Key required(String name, Shape shape) {
      return new Key(name, shape, true);
    }

    /** At the root of a file, the address of its schema, from which an editor completes it. */
    public static Key schema() {
      return optional(
          "$schema", text("Where the schema of this file is, for editors.", "../form.schema.json"));
    }

    /** A key that may be left out. */
    public static Key optional(String name, Shape shape) {
      return new Key(name, shape, false);
    }
  }

  /** Any text. */
  static Shape text(String doc, String example) {
    return new Text(doc, "", example);
  }

  /** A text of a pattern. */
  static Shape text(String doc, String pattern, String example) {
    return new Text(doc, pattern, example);
  }

  /** A list of one shape. */
  static Shape listOf(String doc, Shape item) {
    return new ListOf(doc, item);
  }

  /** One of several shapes. */
  static Shape oneOf(Shape... options) {
    return new OneOf(List.of(options));
  }

  /** A mapping with known keys. */
  static Record record(String name, String doc, Key... keys) {
    return new Record(name, doc, List.of(keys));
  }
}
