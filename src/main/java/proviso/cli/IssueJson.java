package proviso.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import proviso.issue.Issued;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticJson;

/**
 * What was issued, as JSON:
 *
 * <pre>
 * {"files": [{"policy", "title", "path", "format", "pages", "bytes",
 *             "outcome": "written" | "replaced" | "unchanged"}],
 *  "diagnostics": [see DiagnosticJson]}
 * </pre>
 *
 * <p>{@code pages} is missing where a format has none. Keys are only ever added.
 */
final class IssueJson {
  private IssueJson() {}

  static String of(
      List<Issued> issued, List<Diagnostic> diagnostics, Function<Path, String> shown) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeName("files");
      json.writeStartArray();
      for (Issued file : issued) {
        json.writeStartObject();
        json.writeStringProperty("policy", file.policy());
        json.writeStringProperty("title", file.title());
        json.writeStringProperty("path", shown.apply(file.path()));
        json.writeStringProperty("format", file.format().toString());
        if (file.pages() > 0) {
          json.writeNumberProperty("pages", file.pages());
        }
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("outcome", file.outcome().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeName("diagnostics");
      json.writeRawValue(DiagnosticJson.of(diagnostics));
      json.writeEndObject();
    });
  }
}
