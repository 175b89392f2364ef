package proviso.text;

import java.util.Collection;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * Diagnostics for tools.
 *
 * <p>The form is stable: keys are only ever added. It is an array with one object for each
 * diagnostic, in the order given:
 *
 * <pre>{@code
 * [ {
 *   "code" : "unknown-key",          // Code.id()
 *   "severity" : "error",            // or "warning"
 *   "file" : "forms/x/01-26.yaml",   // as the user gave it
 *   "line" : 12,                     // from 1
 *   "column" : 5,                    // from 1, in code points
 *   "endLine" : 12,                  // of the end, which is after the last character
 *   "endColumn" : 11,
 *   "path" : "C.2.a.(1)",            // where in the form; "" when it is nowhere in particular
 *   "message" : "A provision has no key \"headng\".",
 *   "notes" : [ {                    // other places that matter
 *     "file" : "…", "line" : 3, "column" : 1, "endLine" : 3, "endColumn" : 4,
 *     "message" : "first written here"
 *   } ],
 *   "hints" : [ "Did you mean \"heading\"?" ],
 *   "sourceLine" : "    headng: A"   // null when it is longer than 1,000 characters
 * } ]
 * }</pre>
 *
 * <p>Half of a surrogate pair, which JSON in UTF-8 cannot hold, is written as U+FFFD.
 */
public final class DiagnosticJson {
  private static final int LONGEST_LINE = 1000;

  private DiagnosticJson() {}

  /** Writes diagnostics as a JSON array, with a line end after it. */
  public static String of(Collection<Diagnostic> diagnostics) {
    return PrettyJson.of(json -> {
      json.writeStartArray();
      diagnostics.forEach(diagnostic -> write(diagnostic, json));
      json.writeEndArray();
    });
  }

  private static void write(Diagnostic diagnostic, JsonGenerator json) {
    json.writeStartObject();
    string(json, "code", diagnostic.code().id());
    string(json, "severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    place(diagnostic.span(), json);
    string(json, "path", diagnostic.path());
    string(json, "message", diagnostic.message());
    json.writeArrayPropertyStart("notes");
    for (Diagnostic.Note note : diagnostic.notes()) {
      json.writeStartObject();
      place(note.span(), json);
      string(json, "message", note.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("hints");
    diagnostic.hints().forEach(hint -> json.writeString(whole(hint)));
    json.writeEndArray();
    SourceText source = diagnostic.span().source();
    int line = diagnostic.span().line();
    int next = line < source.lineCount() ? source.lineStart(line + 1) : source.content().length();
    if (next - source.lineStart(line) > LONGEST_LINE) {
      json.writeNullProperty("sourceLine");
    } else {
      string(json, "sourceLine", source.line(line));
    }
    json.writeEndObject();
  }

  private static void place(Span span, JsonGenerator json) {
    SourceText source = span.source();
    string(json, "file", source.name());
    json.writeNumberProperty("line", span.line());
    json.writeNumberProperty("column", span.column());
    json.writeNumberProperty("endLine", source.lineAt(span.end()));
    json.writeNumberProperty("endColumn", source.columnAt(span.end()));
  }

  private static void string(JsonGenerator json, String name, String value) {
    json.writeStringProperty(name, whole(value));
  }

  private static String whole(String value) {
    StringBuilder result = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }
}
