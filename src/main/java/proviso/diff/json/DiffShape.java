package proviso.diff.json;

import static proviso.source.Shape.Key.optional;
import static proviso.source.Shape.Key.required;
import static proviso.source.Shape.listOf;
import static proviso.source.Shape.record;
import static proviso.source.Shape.text;

import java.util.LinkedHashMap;
import java.util.Map;
import proviso.diff.Change;
import proviso.diff.Kind;
import proviso.diff.words.Edit;
import proviso.source.JsonSchema;
import proviso.source.Shape;

/** The grammar of the JSON of a difference. Keys are only ever added. */
public final class DiffShape {
  private static final String NUMBER = "-?[0-9]{1,9}";

  private static final Shape EDITS =
      listOf(
          "What became of the words, in order: what was kept and struck is the old text, what was"
              + " kept and added the new one.",
          record(
              "edit",
              "A stretch of words and what became of it.",
              required("act", choice("What became of it.", Edit.Act.values())),
              required("text", text("The words.", "8 hours"))));

  private static final Shape PLACED =
      record(
          "clause",
          "A clause, whole.",
          required("index", number("Its place in printed order, from 0.")),
          required("depth", number("Below how many clauses it stands.")),
          required("citation", text("How it is cited.", "C.2.a")),
          optional("label", text("What stands before its words.", "a.")),
          optional("id", text("Its name in the form's file.", "virus")),
          optional("heading", text("The words beside its label.", "Loss Payment")),
          optional("opening", text("The words before the clauses it holds.", "We will pay.")),
          optional("closing", text("The words after them.", "Nothing else is covered.")),
          optional(
              "values",
              listOf(
                  "Words that are a value.",
                  record(
                      "value",
                      "Words that are a value.",
                      required("name", text("What rules call it.", "waiting-hours")),
                      required("words", text("As printed.", "eight (8) hours")),
                      required("value", text("With its unit.", "8 hours"))))),
          optional("rules", listOf("What its sentences do.", rule())),
          optional(
              "references",
              listOf(
                  "Words that refer to another place.",
                  record(
                      "reference",
                      "Words that refer to another place.",
                      required("words", text("As printed.", "C.2. above")),
                      optional("target", text("Id or citation of the place.", "virus"))))),
          optional("terms", listOf("Terms it uses.", text("A term.", "outage"))),
          optional("defines", listOf("Terms it defines.", text("A term.", "outage"))));

  private static final Shape CHANGE =
      record(
          "change",
          "What became of a clause, or of several that belong together.",
          required("before", listOf("The clauses in the old edition, the main one first.", PLACED)),
          required("after", listOf("The clauses in the new edition, the main one first.", PLACED)),
          required("kinds", listOf("Of what kind.", choice("A kind.", Kind.values()))),
          optional("follows", text("The change that its new label follows.", "C.2 added")),
          optional(
              "consequence",
              text("true when it merely follows from another.", "true|false", "true")),
          required(
              "confidence",
              text(
                  "How sure it is that the clauses belong together, from 0 to 1.",
                  "[01](\\.[0-9]{1,3})?",
                  "0.98")),
          optional(
              "runner-up",
              record(
                  "runner-up",
                  "What else could have been meant.",
                  required("before", text("Citation in the old edition.", "C.2")),
                  required("after", text("Citation in the new edition.", "C.3")),
                  required(
                      "likeness",
                      text("How alike, from 0 to 1.", "[01](\\.[0-9]{1,3})?", "0.75")))),
          optional("heading", EDITS),
          optional("opening", EDITS),
          optional("closing", EDITS),
          optional(
              "values",
              listOf(
                  "Values that changed, came or went.",
                  record(
                      "value change",
                      "A value that changed.",
                      optional("name", text("What rules call it.", "waiting-hours")),
                      optional("before", text("In the old edition.", "8 hours")),
                      optional("after", text("In the new edition.", "12 hours"))))),
          optional("rules-gone", listOf("Rules that went.", rule())),
          optional("rules-added", listOf("Rules that came.", rule())),
          optional(
              "references",
              listOf(
                  "References that did not simply stay.",
                  record(
                      "reference change",
                      "What became of a reference.",
                      required("fate", choice("What became of it.", Change.Fate.values())),
                      required("before", text("Its words in the old edition.", "C.2. above")),
                      required("after", text("Its words in the new edition.", "C.3. above")),
                      required("named", text("What it named.", "C.2")),
                      optional("names", text("What it names.", "C.3"))))));

  /** The whole file. */
  public static final Shape.Record FILE =
      record(
          "difference",
          "What changed from one edition to another. Applied to the old one it gives the new one.",
          required("before", edition("The old edition.")),
          required("after", edition("The new edition.")),
          required("changes", listOf("What changed, in the order of the new edition.", CHANGE)),
          required(
              "unchanged",
              listOf(
                  "Clauses that stayed as they were.",
                  record(
                      "run",
                      "Clauses in a row that stayed as they were.",
                      required("before", number("Index of the first in the old edition.")),
                      required("after", number("Index of the first in the new edition.")),
                      required("count", number("How many.")),
                      optional("deeper", number("How much deeper they stand."))))),
          required(
              "entries",
              listOf(
                  "What changed outside the clauses.",
                  record(
                      "entry",
                      "Something outside the clauses that changed.",
                      required("name", text("What it is.", "schedule entry deductible")),
                      optional("before", text("In the old edition.", "Deductible; money")),
                      optional("after", text("In the new edition.", "Deductible; percent"))))),
          required(
              "definitions",
              listOf(
                  "Definitions that changed.",
                  record(
                      "definition",
                      "A definition that changed.",
                      required("term", text("The term.", "outage")),
                      required("clause", text("Where it is defined.", "VI.D")),
                      required(
                          "users",
                          listOf("The clauses that use it.", text("A citation.", "C.2")))))),
          required(
              "outcomes",
              listOf(
                  "Claims that end differently.",
                  record(
                      "outcome",
                      "A claim that ends differently.",
                      required("claim", text("What it is called.", "TF-2026-0042")),
                      required("before", text("Under the old edition.", "Pay: $4,200.00")),
                      required("after", text("Under the new edition.", "Deny: $0.00")),
                      required(
                          "because",
                          listOf("The provisions that made it.", text("A citation.", "C.2"))),
                      optional(
                          "explanation",
                          text(
                              "What made it, in sentences.",
                              "C.2 says 12 hours in place of 8 hours."))))),
          optional(
              "claims",
              record(
                  "claims",
                  "How many claims were given; absent when none were.",
                  required("decided", number("Decided under both editions.")),
                  required("different", number("Of these, those that end differently.")),
                  required("open", number("Of these, those that lack facts under both.")),
                  required("refused", number("Those that could not be decided under both.")))),
          Shape.Key.schema());

  private DiffShape() {}

  /** The grammar as JSON Schema. */
  public static String schema() {
    return JsonSchema.of("Proviso diff", "https://proviso.example/diff.schema.json", FILE);
  }

  private static Shape edition(String doc) {
    return record(
        "edition",
        doc,
        required("title", text("What it is called.", "QX 10 01 01 26")),
        required("form", text("Whether it is a compiled form.", "true|false", "true")),
        required("clauses", number("How many clauses it has.")));
  }

  private static Shape rule() {
    return record(
        "rule",
        "What a sentence does.",
        required("verb", text("The kind of effect.", "excludes")),
        required("text", text("The rule, or prose.", "cause is virus")),
        optional("prose", text("Whether it is prose.", "true|false", "false")));
  }

  private static Shape number(String doc) {
    return text(doc, NUMBER, "0");
  }

  private static Shape choice(String doc, Enum<?>[] values) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Enum<?> value : values) {
      String word = value.name().toLowerCase(java.util.Locale.ROOT);
      options.put(word, Character.toUpperCase(word.charAt(0)) + word.substring(1) + ".");
    }
    return new Shape.Choice(doc, options);
  }
}
