package proviso.source;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.text.PrettyJson;
import tools.jackson.core.JsonGenerator;

/**
 * A shape as JSON Schema, draft 2020-12, so that an editor completes and checks the file while it
 * is written.
 *
 * <p>The schema takes what {@link ShapeCheck} takes and little more. We read every scalar as a
 * text, but an editor's YAML parser sees a number in {@code 12} and a boolean in {@code true}; so a
 * text may be any of the three, and only strings are held to the pattern. A pattern is written as
 * it is, so it should keep to what Java and ECMAScript share.
 */
public final class JsonSchema {
  private static final Map<String, Boolean> BOOLEANS =
      Map.of("true", true, "yes", true, "on", true, "false", false, "no", false, "off", false);

  private final JsonGenerator json;
  private final Deque<Shape.Ref> waiting = new ArrayDeque<>();
  private final Set<String> defined = new HashSet<>();

  private JsonSchema(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a schema.
   *
   * @param title what the file is, such as "Proviso form"
   * @param id its address, the {@code $id}
   * @param root the shape of the whole file
   * @return the schema as JSON, the same for the same shape, with a line end after it
   */
  public static String of(String title, String id, Shape root) {
    return PrettyJson.of(json -> new JsonSchema(json).write(title, id, root));
  }

  private void write(String title, String id, Shape root) {
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringProperty("$id", id);
    json.writeStringProperty("title", title);
    keywords(root);
    if (!waiting.isEmpty()) {
      json.writeName("$defs");
      json.writeStartObject();
      for (Shape.Ref ref = waiting.poll(); ref != null; ref = waiting.poll()) {
        property(ref.name(), ref.body().get());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void property(String name, Shape shape) {
    json.writeName(name);
    schema(shape);
  }

  private void schema(Shape shape) {
    json.writeStartObject();
    keywords(shape);
    json.writeEndObject();
  }

  private void keywords(Shape shape) {
    switch (shape) {
      case Shape.Text text -> text(text);
      case Shape.Choice choice -> choice(choice);
      case Shape.ListOf list -> {
        json.writeStringProperty("description", list.doc());
        json.writeStringProperty("type", "array");
        property("items", list.item());
      }
      case Shape.Record record -> record(record);
      case Shape.MapOf map -> {
        json.writeStringProperty("description", map.doc());
        json.writeStringProperty("type", "object");
        json.writeName("propertyNames");
        json.writeStartObject();
        json.writeStringProperty("description", map.keyDoc());
        json.writeEndObject();
        property("additionalProperties", map.value());
      }
      case Shape.OneOf oneOf -> {
        json.writeArrayPropertyStart("anyOf");
        oneOf.options().forEach(this::schema);
        json.writeEndArray();
      }
      case Shape.Ref ref -> {
        json.writeStringProperty("$ref", "#/$defs/" + ref.name());
        if (defined.add(ref.name())) {
          waiting.add(ref);
        }
      }
    }
  }

  private void text(Shape.Text text) {
    json.writeStringProperty("description", text.doc());
    strings("type", List.of("string", "number", "boolean"));
    if (!text.pattern().isEmpty()) {
      json.writeStringProperty("pattern", "^(?:" + text.pattern() + ")$");
    }
    if (!text.example().isEmpty()) {
      strings("examples", List.of(text.example()));
    }
  }

  private void choice(Shape.Choice choice) {
    json.writeStringProperty("description", choice.doc());
    json.writeArrayPropertyStart("enum");
    choice.options().keySet().forEach(json::writeString);
    Set<Object> others = new HashSet<>();
    choice.options().keySet().forEach(option -> asOtherType(option, others));
    json.writeEndArray();
    strings("enumDescriptions", choice.options().values());
  }

  /** The same option as an editor's parser may see it. */
  private void asOtherType(String option, Set<Object> written) {
    Boolean truth = BOOLEANS.get(option);
    if (truth != null && written.add(truth)) {
      json.writeBoolean(truth);
    } else if (option.matches("0|[1-9][0-9]{0,17}") && written.add(option)) {
      json.writeNumber(Long.parseLong(option));
    }
  }

  private void record(Shape.Record record) {
    json.writeStringProperty("description", record.doc());
    json.writeStringProperty("type", "object");
    json.writeName("properties");
    json.writeStartObject();
    record.keys().forEach(key -> property(key.name(), key.shape()));
    json.writeEndObject();
    List<String> required =
        record.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
    if (!required.isEmpty()) {
      strings("required", required);
    }
    json.writeBooleanProperty("additionalProperties", false);
  }

  private void strings(String name, Collection<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
