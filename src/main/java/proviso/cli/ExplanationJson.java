package proviso.cli;

import java.util.List;
import proviso.form.Reading;
import proviso.rule.Rule;
import proviso.rule.RulePrinter;
import tools.jackson.core.JsonGenerator;

/** An explanation as JSON; the help of {@code proviso explain} says its keys. */
final class ExplanationJson {
  private ExplanationJson() {}

  static String of(Explanation explanation) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("number", explanation.form().id().number());
      json.writeStringProperty("edition", explanation.form().id().edition());
      json.writeStringProperty("provision", Explanation.label(explanation.provision()));
      json.writeStringProperty("id", explanation.provision().id());
      sentences(explanation, json);
      json.writeName("facts");
      json.writeStartArray();
      for (Explanation.Asked asked : explanation.facts()) {
        json.writeStartObject();
        json.writeStringProperty("id", asked.fact().id());
        json.writeStringProperty("question", asked.fact().question());
        json.writeStringProperty("answeredBy", asked.fact().answeredBy());
        texts(json, "through", asked.through());
        json.writeEndObject();
      }
      json.writeEndArray();
      texts(json, "refersTo", explanation.refersTo());
      texts(json, "referredToBy", explanation.referredToBy());
      json.writeName("readings");
      json.writeStartArray();
      for (Reading reading : explanation.readings()) {
        json.writeStartObject();
        json.writeStringProperty("id", reading.id());
        json.writeStringProperty("question", reading.question());
        json.writeStringProperty("default", reading.defaultOption().value());
        json.writeStringProperty("why", reading.why());
        json.writeEndObject();
      }
      json.writeEndArray();
      texts(json, "scenarios", explanation.scenarios());
      json.writeEndObject();
    });
  }

  private static void sentences(Explanation explanation, JsonGenerator json) {
    json.writeName("sentences");
    json.writeStartArray();
    explanation
        .provision()
        .sentences()
        .forEach(sentence -> {
          json.writeStartObject();
          json.writeStringProperty("id", sentence.id());
          json.writeStringProperty("words", sentence.wording().plain());
          json.writeName("rules");
          json.writeStartArray();
          for (Rule rule : explanation.form().rules(sentence.id())) {
            json.writeStartObject();
            json.writeStringProperty("verb", rule.verb().key());
            json.writeStringProperty("rule", RulePrinter.print(rule));
            json.writeNumberProperty("line", rule.span().line());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
