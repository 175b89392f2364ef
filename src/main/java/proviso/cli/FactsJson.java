package proviso.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proviso.claim.ConditionWords;
import proviso.claim.FactUse;
import proviso.clause.CompiledForm;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Provision;
import proviso.form.Reading;
import tools.jackson.core.JsonGenerator;

/** The questions of a form as JSON; {@link FactsCommand} names the keys. */
final class FactsJson {
  private final CompiledForm form;
  private final ConditionWords conditions;
  private final JsonGenerator json;

  private FactsJson(CompiledForm form, JsonGenerator json) {
    this.form = form;
    this.conditions = new ConditionWords(form.form());
    this.json = json;
  }

  static String of(CompiledForm form) {
    return Json.of(json -> new FactsJson(form, json).write());
  }

  private void write() {
    Form of = form.form();
    json.writeStartObject();
    json.writeStringProperty("form", of.id().number());
    json.writeStringProperty("edition", of.id().edition());
    json.writeStringProperty("title", of.title().plain());
    json.writeArrayPropertyStart("facts");
    of.facts().forEach(this::fact);
    json.writeEndArray();
    json.writeArrayPropertyStart("readings");
    of.readings().forEach(this::reading);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void fact(Fact fact) {
    json.writeStartObject();
    json.writeStringProperty("id", fact.id());
    type(fact.type());
    json.writeStringProperty("question", fact.question());
    optional("answeredBy", Optional.of(fact.answeredBy()).filter(by -> !by.isEmpty()));
    json.writeBooleanProperty("base", fact.base());
    optional("neededWhen", fact.neededWhen().map(conditions::of));
    optional("notBefore", fact.notBefore().map(Object::toString));
    FactUse use = FactUse.of(form, fact);
    json.writeArrayPropertyStart("provisions");
    for (Provision provision : use.provisions()) {
      json.writeStartObject();
      json.writeStringProperty("id", provision.id());
      json.writeStringProperty("label", provision.label().cited());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("outcomes", use.outcomes());
    strings("referrals", use.referrals());
    strings("facts", use.facts());
    json.writeEndObject();
  }

  private void type(Fact.Type type) {
    switch (type) {
      case Fact.Type.Simple simple ->
          json.writeStringProperty("type", simple.name().toLowerCase(Locale.ROOT));
      case Fact.Type.Choice(Map<String, String> options, boolean several) -> {
        json.writeStringProperty("type", several ? "choices" : "choice");
        options(options);
      }
      case Fact.Type.Rows(Map<String, Fact.Type> columns) -> {
        json.writeStringProperty("type", "rows");
        json.writeArrayPropertyStart("columns");
        columns.forEach((name, of) -> {
          json.writeStartObject();
          json.writeStringProperty("id", name);
          type(of);
          json.writeEndObject();
        });
        json.writeEndArray();
      }
    }
  }

  private void options(Map<String, String> options) {
    json.writeArrayPropertyStart("options");
    options.forEach((id, words) -> {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeStringProperty("words", words);
      json.writeEndObject();
    });
    json.writeEndArray();
  }

  private void reading(Reading reading) {
    json.writeStartObject();
    json.writeStringProperty("id", reading.id());
    json.writeStringProperty("question", reading.question());
    options(reading.options());
    json.writeStringProperty("default", reading.defaultOption().value());
    json.writeStringProperty("why", reading.why());
    json.writeEndObject();
  }

  private void optional(String name, Optional<String> value) {
    value.ifPresent(it -> json.writeStringProperty(name, it));
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
