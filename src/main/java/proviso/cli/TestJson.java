package proviso.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.decide.Answer;
import proviso.form.FormId;
import proviso.scenario.Difference;
import proviso.scenario.ScenarioResult;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticJson;
import tools.jackson.core.JsonGenerator;

/**
 * What scenarios came to, as JSON:
 *
 * <pre>
 * {"forms": [{"number", "edition", "passed", "failed",
 *             "scenarios": [{"id", "title", "file", "line", "passes", "decision", "payable",
 *                            "differences": [{"what", "expected", "was", "line"}]}],
 *             "coverage": {"sentences", "sentencesSeen", "branches", "missed", "mutants",
 *                          "survivors": [{"mutant", "line", "why"}]}}],
 *  "diagnostics": [see DiagnosticJson]}
 * </pre>
 *
 * <p>Payable is in cents, null when it is open. Keys are only ever added.
 */
final class TestJson {
  private TestJson() {}

  static String of(
      Collection<FormId> forms,
      List<ScenarioResult> results,
      Map<FormId, Coverage> coverages,
      List<Diagnostic> diagnostics) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeName("forms");
      json.writeStartArray();
      forms.forEach(form ->
          form(
              json,
              form,
              results.stream()
                  .filter(it -> it.scenario().claim().form().id().equals(form))
                  .toList(),
              Optional.ofNullable(coverages.get(form))));
      json.writeEndArray();
      json.writeName("diagnostics");
      json.writeRawValue(DiagnosticJson.of(diagnostics));
      json.writeEndObject();
    });
  }

  private static void form(
      JsonGenerator json, FormId form, List<ScenarioResult> results, Optional<Coverage> coverage) {
    long passed = results.stream().filter(ScenarioResult::passes).count();
    json.writeStartObject();
    json.writeStringProperty("number", form.number());
    json.writeStringProperty("edition", form.edition());
    json.writeNumberProperty("passed", passed);
    json.writeNumberProperty("failed", results.size() - passed);
    json.writeName("scenarios");
    json.writeStartArray();
    results.forEach(result -> scenario(json, result));
    json.writeEndArray();
    coverage.ifPresent(it -> coverage(json, it));
    json.writeEndObject();
  }

  private static void coverage(JsonGenerator json, Coverage coverage) {
    json.writeName("coverage");
    json.writeStartObject();
    json.writeNumberProperty("sentences", coverage.sentences());
    json.writeNumberProperty("sentencesSeen", coverage.sentencesSeen());
    json.writeNumberProperty("branches", coverage.branches());
    json.writeNumberProperty("missed", coverage.missed().size());
    json.writeNumberProperty("mutants", coverage.mutants());
    json.writeName("survivors");
    json.writeStartArray();
    for (Coverage.Survivor survivor : coverage.survivors()) {
      json.writeStartObject();
      json.writeStringProperty("mutant", survivor.mutant().name());
      json.writeNumberProperty("line", survivor.mutant().span().line());
      survivor.why().ifPresent(why -> json.writeStringProperty("why", why));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void scenario(JsonGenerator json, ScenarioResult result) {
    json.writeStartObject();
    json.writeStringProperty("id", result.scenario().id());
    json.writeStringProperty("title", result.scenario().title());
    json.writeStringProperty("file", result.scenario().span().source().name());
    json.writeNumberProperty("line", result.scenario().span().line());
    json.writeBooleanProperty("passes", result.passes());
    json.writeStringProperty("decision", result.determination().decision().id());
    json.writeName("payable");
    Answer.Single payable = result.determination().payable();
    if (payable.known()) {
      json.writeNumber(payable.slot());
    } else {
      json.writeNull();
    }
    json.writeName("differences");
    json.writeStartArray();
    result.differences().forEach(it -> difference(json, it));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("what", difference.what());
    json.writeStringProperty("expected", difference.expected());
    json.writeStringProperty("was", difference.was());
    json.writeNumberProperty("line", difference.span().line());
    json.writeEndObject();
  }
}
