package proviso.cli;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON for programs. Keys are stable: a later version may add some, and takes none away. */
final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Json() {}

  /** Writes one value. */
  interface Value {
    void write(JsonGenerator json);
  }

  /** The JSON of a value, on one line. */
  static String of(Value value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      value.write(json);
    }
    return out.toString();
  }
}
