package proviso.diff.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import proviso.diff.Change;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.OutcomeChange;
import proviso.diff.outline.Clause;
import proviso.diff.words.Edit;
import proviso.text.PrettyJson;
import tools.jackson.core.JsonGenerator;

/** Writes a difference as JSON of the grammar {@link DiffShape}. */
public final class DiffJson {
  private final JsonGenerator json;
  private final EditionDiff diff;

  private DiffJson(JsonGenerator json, EditionDiff diff) {
    this.json = json;
    this.diff = diff;
  }

  /** The JSON, always the same for the same difference, with a line end after it. */
  public static String of(EditionDiff diff, ClaimOutcomes outcomes) {
    return PrettyJson.of(json -> new DiffJson(json, diff).write(outcomes));
  }

  private void write(ClaimOutcomes outcomes) {
    Patch patch = Patch.of(diff);
    json.writeStartObject();
    edition("before", patch.before());
    edition("after", patch.after());
    json.writeArrayPropertyStart("changes");
    int[] depths = diff.before().depths();
    int[] depthsAfter = diff.after().depths();
    for (Change change : diff.changes()) {
      if (!Patch.stays(diff, change)) {
        change(change, depths, depthsAfter);
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("unchanged");
    patch.runs().forEach(this::run);
    json.writeEndArray();
    json.writeArrayPropertyStart("entries");
    for (EditionDiff.EntryChange entry : diff.entries()) {
      object(Map.of("name", entry.name()), "before", entry.before(), "after", entry.after());
    }
    json.writeEndArray();
    definitions();
    json.writeArrayPropertyStart("outcomes");
    outcomes.different().forEach(this::outcome);
    json.writeEndArray();
    if (outcomes.given()) {
      claims(outcomes);
    }
    json.writeEndObject();
  }

  private void edition(String name, Patch.Edition edition) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("title", edition.title());
    json.writeBooleanProperty("form", edition.form());
    json.writeNumberProperty("clauses", edition.clauses());
    json.writeEndObject();
  }

  private void change(Change change, int[] depths, int[] depthsAfter) {
    json.writeStartObject();
    json.writeArrayPropertyStart("before");
    change.before().forEach(it -> clause(it, depths[it], diff.before().get(it)));
    json.writeEndArray();
    json.writeArrayPropertyStart("after");
    change.after().forEach(it -> clause(it, depthsAfter[it], diff.after().get(it)));
    json.writeEndArray();
    json.writeArrayPropertyStart("kinds");
    change.kinds().forEach(kind -> json.writeString(kind.word()));
    json.writeEndArray();
    text("follows", change.follows());
    if (change.isConsequence()) {
      json.writeBooleanProperty("consequence", true);
    }
    share("confidence", change.confidence());
    change
        .runnerUp()
        .ifPresent(runner -> {
          json.writeName("runner-up");
          json.writeStartObject();
          text("before", diff.before().get(runner.before()).citation());
          text("after", diff.after().get(runner.after()).citation());
          share("likeness", runner.likeness());
          json.writeEndObject();
        });
    edits("heading", change.words().heading());
    edits("opening", change.words().opening());
    edits("closing", change.words().closing());
    list(
        "values",
        change.values(),
        value ->
            object(
                Map.of(), "name", value.name(), "before", value.before(), "after", value.after()));
    list("rules-gone", rules(change, false), this::rule);
    list("rules-added", rules(change, true), this::rule);
    list(
        "references",
        change.references(),
        it ->
            object(
                Map.of(),
                "fate",
                it.fate().name().toLowerCase(Locale.ROOT),
                "before",
                it.before(),
                "after",
                it.after(),
                "named",
                it.named(),
                "names",
                it.names()));
    json.writeEndObject();
  }

  private static List<Clause.RuleText> rules(Change change, boolean added) {
    return change.rules().stream()
        .filter(rule -> rule.added() == added)
        .map(Change.RuleChange::rule)
        .toList();
  }

  private void clause(int index, int depth, Clause clause) {
    json.writeStartObject();
    json.writeNumberProperty("index", index);
    json.writeNumberProperty("depth", depth);
    json.writeStringProperty("citation", clause.citation());
    text("label", clause.label());
    text("id", clause.id());
    text("heading", clause.heading());
    text("opening", clause.opening());
    text("closing", clause.closing());
    list(
        "values",
        clause.values(),
        it -> object(Map.of(), "name", it.name(), "words", it.words(), "value", it.value()));
    list("rules", clause.rules(), this::rule);
    list(
        "references",
        clause.references(),
        it -> object(Map.of(), "words", it.words(), "target", it.target()));
    list("terms", clause.terms(), json::writeString);
    list("defines", clause.defines(), json::writeString);
    json.writeEndObject();
  }

  private void rule(Clause.RuleText rule) {
    json.writeStartObject();
    json.writeStringProperty("verb", rule.verb());
    json.writeStringProperty("text", rule.text());
    if (rule.prose()) {
      json.writeBooleanProperty("prose", true);
    }
    json.writeEndObject();
  }

  private void edits(String name, List<Edit> edits) {
    if (Edit.any(edits)) {
      list(
          name,
          edits,
          it ->
              object(Map.of(), "act", it.act().name().toLowerCase(Locale.ROOT), "text", it.text()));
    }
  }

  private void run(Patch.Run run) {
    json.writeStartObject();
    json.writeNumberProperty("before", run.before());
    json.writeNumberProperty("after", run.after());
    json.writeNumberProperty("count", run.count());
    if (run.deeper() != 0) {
      json.writeNumberProperty("deeper", run.deeper());
    }
    json.writeEndObject();
  }

  private void definitions() {
    json.writeArrayPropertyStart("definitions");
    for (EditionDiff.DefinitionChange definition : diff.definitions()) {
      Change change = diff.changes().get(definition.change());
      boolean deleted = change.after().isEmpty();
      json.writeStartObject();
      json.writeStringProperty("term", definition.term());
      json.writeStringProperty(
          "clause", deleted ? diff.citedBefore(change) : diff.citedAfter(change));
      json.writeArrayPropertyStart("users");
      definition
          .users()
          .forEach(user ->
              json.writeString((deleted ? diff.before() : diff.after()).get(user).citation()));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void claims(ClaimOutcomes outcomes) {
    json.writeObjectPropertyStart("claims");
    json.writeNumberProperty("decided", outcomes.decided());
    json.writeNumberProperty("different", outcomes.different().size());
    json.writeNumberProperty("open", outcomes.open());
    json.writeNumberProperty("refused", outcomes.refused());
    json.writeEndObject();
  }

  private void outcome(OutcomeChange outcome) {
    json.writeStartObject();
    json.writeStringProperty("claim", outcome.claim());
    json.writeStringProperty("before", outcome.before());
    json.writeStringProperty("after", outcome.after());
    json.writeArrayPropertyStart("because");
    outcome.because().forEach(json::writeString);
    json.writeEndArray();
    text("explanation", outcome.explanation());
    json.writeEndObject();
  }

  private interface Item<T> {
    void write(T item);
  }

  /** A list, left out when it is empty. */
  private <T> void list(String name, List<T> items, Item<T> write) {
    if (!items.isEmpty()) {
      json.writeArrayPropertyStart(name);
      items.forEach(write::write);
      json.writeEndArray();
    }
  }

  /** An object of texts; empty ones are left out. */
  private void object(Map<String, String> first, String... rest) {
    json.writeStartObject();
    first.forEach(json::writeStringProperty);
    for (int i = 0; i < rest.length; i += 2) {
      text(rest[i], rest[i + 1]);
    }
    json.writeEndObject();
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  /** From 0 to 1, three decimals. */
  private void share(String name, double share) {
    json.writeName(name);
    json.writeNumber(Math.round(share * 1000) / 1000.0);
  }
}
