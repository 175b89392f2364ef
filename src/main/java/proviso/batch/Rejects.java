package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import proviso.text.Diagnostic;
import proviso.text.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rows that a run could not issue, {@code rejects.jsonl}, a line for each:
 *
 * <pre>
 * {"source", "line", "column", "reason", "faults": [{"line", "column", "code", "reason", "hints"}]}
 * </pre>
 *
 * <p>{@code line} is counted from 1 in the input; {@code column} is the name of a CSV file's
 * column, and elsewhere a number, counted from 1 in code points. Line, column and reason of a row
 * are those of its first fault. Keys are only ever added. The file is that of the last run, and
 * missing when that rejected nothing.
 */
final class Rejects implements Closeable {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Path path;
  private final Writer out;
  private int count;

  Rejects(Path path) throws IOException {
    this.path = path;
    this.out = Files.newBufferedWriter(path, UTF_8);
  }

  int count() {
    return count;
  }

  /** Enters a row with what is wrong with it. */
  void add(Row row, List<Diagnostic> diagnostics) throws IOException {
    List<Diagnostic> faults =
        diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    var line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("source", row.source());
      place(json, row, faults.getFirst());
      json.writeStringProperty("reason", faults.getFirst().message());
      json.writeName("faults");
      json.writeStartArray();
      for (Diagnostic fault : faults) {
        json.writeStartObject();
        place(json, row, fault);
        json.writeStringProperty("code", fault.code().id());
        json.writeStringProperty("reason", fault.message());
        json.writeName("hints");
        json.writeStartArray();
        fault.hints().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write(line.toString());
    out.write('\n');
    count++;
  }

  private static void place(JsonGenerator json, Row row, Diagnostic fault) {
    switch (row.form()) {
      case LINE -> {
        json.writeNumberProperty("line", row.line());
        json.writeNumberProperty("column", fault.span().column());
      }
      case FILE -> {
        json.writeNumberProperty("line", fault.span().line());
        json.writeNumberProperty("column", fault.span().column());
      }
      case FIELDS -> {
        json.writeNumberProperty("line", row.line());
        json.writeStringProperty("column", fault.span().source().name());
      }
    }
  }

  /** Makes what was entered so far visible. */
  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (count == 0) {
      Files.deleteIfExists(path);
    }
  }
}
