package proviso.cli;

import java.util.List;
import proviso.clause.CompiledForm;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticJson;
import tools.jackson.core.JsonGenerator;

/**
 * What a check found, as JSON:
 *
 * <pre>
 * {"forms": [{"file", "ok", and if ok: "number", "edition", "provisions", "sentences", "words",
 *             "encoded", "judgement", "inert", "notYet"}],
 *  "diagnostics": [see DiagnosticJson]}
 * </pre>
 *
 * <p>The shares {@code encoded}, {@code judgement}, {@code inert} and {@code notYet} are numbers of
 * sentences. Keys are only ever added.
 */
final class CheckJson {
  private CheckJson() {}

  static String of(List<FormArgument.Found> forms) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeName("forms");
      json.writeStartArray();
      forms.forEach(form -> write(json, form));
      json.writeEndArray();
      json.writeName("diagnostics");
      List<Diagnostic> all =
          forms.stream().flatMap(form -> form.compiled().diagnostics().stream()).toList();
      json.writeRawValue(DiagnosticJson.of(all));
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, FormArgument.Found form) {
    json.writeStartObject();
    json.writeStringProperty("file", form.name());
    json.writeBooleanProperty("ok", form.compiled().value().isPresent());
    form.compiled().value().ifPresent(compiled -> write(json, compiled));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CompiledForm form) {
    FormSummary summary = FormSummary.of(form);
    json.writeStringProperty("number", form.id().number());
    json.writeStringProperty("edition", form.id().edition());
    json.writeNumberProperty("provisions", summary.provisions());
    json.writeNumberProperty("sentences", summary.sentences());
    json.writeNumberProperty("words", summary.words());
    json.writeNumberProperty("encoded", summary.encoded());
    json.writeNumberProperty("judgement", summary.judgement());
    json.writeNumberProperty("inert", summary.inert());
    json.writeNumberProperty("notYet", summary.open());
  }
}
