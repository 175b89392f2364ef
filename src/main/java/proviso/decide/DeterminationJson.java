package proviso.decide;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm.Citation;
import proviso.decide.Determination.AggregateResult;
import proviso.decide.Determination.Alternative;
import proviso.decide.Determination.Change;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Determination.ItemResult;
import proviso.decide.Determination.Line;
import proviso.decide.Determination.OpenFact;
import proviso.decide.Determination.PeriodResult;
import proviso.decide.Determination.ReadingResult;
import proviso.form.Outcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A determination as JSON, on one line. {@link DeterminationShape} describes it; a later version
 * may add keys and takes none away. The same determination gives the same text.
 */
public final class DeterminationJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final Determination determination;
  private final AnswerJson answers;
  private final JsonGenerator json;

  private DeterminationJson(Determination determination, List<String> texts, JsonGenerator json) {
    this.determination = determination;
    this.answers = new AnswerJson(json, determination.place().zone(), texts);
    this.json = json;
  }

  /**
   * Writes a determination.
   *
   * @param claim the number of the claim
   * @param texts the texts that numbers of type TEXT stand for
   */
  public static String of(String claim, Determination determination, List<String> texts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new DeterminationJson(determination, texts, json).write(claim);
    }
    return out.toString();
  }

  private void write(String claim) {
    json.writeStartObject();
    json.writeStringProperty("claim", claim);
    json.writeName("form");
    json.writeStartObject();
    json.writeStringProperty("number", determination.form().id().number());
    json.writeStringProperty("edition", determination.form().id().edition());
    json.writeStringProperty("fingerprint", determination.form().fingerprint());
    json.writeEndObject();
    json.writeStringProperty("decision", determination.decision().id());
    answer("payable", determination.payable());
    list("coverages", determination.coverages(), this::coverage);
    list("items", determination.items(), this::item);
    determination.aggregate().ifPresent(this::aggregate);
    list("open", determination.open(), this::open);
    list("referrals", determination.referrals(), this::referral);
    list("findings", determination.findings(), this::finding);
    list("readings", determination.readings(), this::reading);
    list("changes", determination.changes(), this::change);
    json.writeEndObject();
  }

  private interface Writer<T> {
    void write(T item);
  }

  private <T> void list(String name, Iterable<T> items, Writer<T> writer) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(item -> {
      json.writeStartObject();
      writer.write(item);
      json.writeEndObject();
    });
    json.writeEndArray();
  }

  private void answer(String name, Answer answer) {
    json.writeName(name);
    answers.write(answer);
  }

  private void cited(Citation citation) {
    json.writeStringProperty("provision", citation.provision().label().cited());
    json.writeStringProperty("sentence", citation.sentence().id());
  }

  private void citation(String name, Optional<Citation> citation) {
    citation.ifPresent(it -> {
      json.writeName(name);
      json.writeStartObject();
      cited(it);
      json.writeEndObject();
    });
  }

  private void coverage(CoverageResult of) {
    json.writeStringProperty("id", of.coverage().id());
    json.writeStringProperty("title", of.coverage().title());
    json.writeStringProperty("provision", of.provision().label().cited());
    json.writeStringProperty("cover", of.cover().id());
    of.period().ifPresent(this::period);
    list("statement", of.statement(), this::line);
    answer("payable", of.payable());
  }

  private void period(PeriodResult period) {
    json.writeName("period");
    json.writeStartObject();
    answer("from", period.from());
    answer("begins", period.begins());
    citation("beginsBy", period.beginsBy());
    answer("ends", period.ends());
    citation("endsBy", period.endsBy());
    json.writeEndObject();
  }

  private void line(Line line) {
    switch (line) {
      case Line.Step step -> {
        json.writeStringProperty("line", "step");
        json.writeStringProperty("of", step.words());
        json.writeStringProperty("effect", AnswerJson.id(step.effect()));
        answer("amount", step.amount());
        cited(step.citation());
      }
      case Line.Sum sum -> {
        json.writeStringProperty("line", "sum");
        json.writeStringProperty("of", sum.words());
        answer("amount", sum.amount());
        sum.citation().ifPresent(this::cited);
      }
    }
  }

  private void item(ItemResult item) {
    json.writeStringProperty("id", item.item().id());
    json.writeStringProperty("title", item.item().title());
    answer("claimed", item.claimed());
    answer("payable", item.payable());
    citation("by", item.by());
  }

  private void aggregate(AggregateResult aggregate) {
    json.writeName("aggregate");
    json.writeStartObject();
    answer("limit", aggregate.limit());
    answer("before", aggregate.before());
    answer("after", aggregate.after());
    answer("year", aggregate.year());
    json.writeEndObject();
  }

  private void open(OpenFact open) {
    json.writeStringProperty("fact", open.fact().id());
    json.writeStringProperty("question", open.fact().question());
    json.writeStringProperty("answeredBy", open.fact().answeredBy());
    list("because", open.because(), this::cited);
  }

  private void referral(Outcome.Referral referral) {
    json.writeStringProperty("id", referral.id());
    json.writeStringProperty("why", referral.why());
    json.writeName("provisions");
    json.writeStartArray();
    referral
        .provisions()
        .forEach(id ->
            json.writeString(
                determination.form().provision(id.value()).orElseThrow().label().cited()));
    json.writeEndArray();
  }

  private void finding(Finding finding) {
    cited(finding.citation());
    json.writeStringProperty("status", AnswerJson.id(finding.status()));
    json.writeStringProperty("weight", AnswerJson.id(finding.weight()));
    list("acts", finding.acts(), this::act);
  }

  private void act(Finding.Act act) {
    json.writeStringProperty("verb", act.rule().verb().key());
    json.writeStringProperty("effect", AnswerJson.id(act.rule().effect()));
    json.writeStringProperty("term", act.term());
    json.writeStringProperty("status", AnswerJson.id(act.status()));
    json.writeStringProperty("weight", AnswerJson.id(act.weight()));
    answer("value", act.value());
    list(
        "uses",
        act.uses(),
        use -> {
          json.writeStringProperty("name", use.name());
          answer("value", use.value());
        });
  }

  private void reading(ReadingResult reading) {
    json.writeStringProperty("id", reading.reading().id());
    json.writeStringProperty("chosen", reading.chosen());
    list(
        "others",
        reading.others().entrySet(),
        other -> {
          json.writeStringProperty("option", other.getKey());
          alternative(other.getValue());
        });
  }

  private void alternative(Alternative alternative) {
    json.writeStringProperty("decision", alternative.decision().id());
    answer("payable", alternative.payable());
  }

  private void change(Change change) {
    json.writeStringProperty("fact", change.fact().id());
    answer("from", change.from());
    answer("to", change.to());
    alternative(change.outcome());
  }
}
