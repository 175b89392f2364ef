package proviso.decide;

import static proviso.source.Shape.Key.optional;
import static proviso.source.Shape.Key.required;
import static proviso.source.Shape.listOf;
import static proviso.source.Shape.oneOf;
import static proviso.source.Shape.record;
import static proviso.source.Shape.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import proviso.form.Verb;
import proviso.rule.Effect;
import proviso.source.Shape;

/** The grammar of {@link DeterminationJson}, from which its JSON Schema comes. */
public final class DeterminationShape {
  private static final Shape AMOUNT =
      text("US dollars with cents, or \"unknown\" while facts are open.", "28400.00");
  private static final Shape MOMENT =
      text(
          "A moment as ISO 8601 with its offset, \"none\", or \"unknown\" while facts are open.",
          "2025-05-06T10:00:00-04:00");
  private static final Shape LABEL = text("The label of a provision.", "C.2.a.(1)");
  private static final Shape SENTENCE =
      text("The id of a provision and the number of its sentence.", "waiting/1");
  private static final Shape.Record CITATION =
      record(
          "citation",
          "A sentence of the form.",
          required("provision", LABEL),
          required("sentence", SENTENCE));

  /** A value of any type: a text, or a list of them. */
  private static final Shape VALUE =
      oneOf(
          text("A value, \"none\", or \"unknown\" while facts are open.", "2025-05-06"),
          listOf(
              "Options chosen, or rows.",
              oneOf(
                  text("An option.", "network-interruption"),
                  new Shape.MapOf(
                      "A row, or an amount by its key.",
                      "The name of the column.",
                      oneOf(
                          text("A value.", "data-entry"),
                          listOf("Options chosen.", text("An option.", "a")))))));

  private static final Shape DECISION =
      words("The outcome as a whole.", Decision.values(), Decision::id);

  /** The whole. */
  public static final Shape ROOT =
      record(
          "determination",
          "What a claim comes to under a form, and why.",
          required("claim", text("The number of the claim.", "HL-2025-0117")),
          required(
              "form",
              record(
                  "form",
                  "The edition applied.",
                  required("number", text("The form's number.", "QX 10 01")),
                  required("edition", text("The form's edition.", "01 26")),
                  required(
                      "fingerprint",
                      text("The SHA-256 of all that it prints and does.", "3f2a9c01")))),
          required("decision", DECISION),
          required("payable", AMOUNT),
          required("coverages", listOf("Each coverage.", coverage())),
          required("items", listOf("What is claimed beside them.", item())),
          optional(
              "aggregate",
              record(
                  "aggregate",
                  "The limit of the policy year.",
                  required("limit", AMOUNT),
                  required("before", AMOUNT),
                  required("after", AMOUNT),
                  required("year", text("The first day of the policy year.", "2025-03-01")))),
          required("open", listOf("The facts that can still change the outcome.", open())),
          required(
              "referrals",
              listOf(
                  "The questions that somebody else has to settle.",
                  record(
                      "referral",
                      "A question to be settled first.",
                      required("id", text("Its name in the form file.", "vehicle")),
                      required("why", text("What has to be settled.", "Was it a vehicle?")),
                      required("provisions", listOf("The provisions concerned.", LABEL))))),
          required("findings", listOf("One for each sentence with rules.", finding())),
          required("readings", listOf("The readings it depends on.", reading())),
          required("changes", listOf("What would change the outcome.", change())));

  private DeterminationShape() {}

  private static <E extends Enum<E>> Shape words(
      String doc, E[] constants, Function<E, String> id) {
    Map<String, String> options = new LinkedHashMap<>();
    Arrays.stream(constants)
        .forEach(it -> options.put(id.apply(it), id.apply(it).replace('-', ' ') + "."));
    return new Shape.Choice(doc, options);
  }

  private static Shape coverage() {
    return record(
        "coverage",
        "What was decided about one coverage.",
        required("id", text("Its name in the form file.", "data")),
        required("title", text("What adjusters call it.", "Section I")),
        required("provision", LABEL),
        required("cover", words("Whether it is covered.", Cover.values(), Cover::id)),
        optional(
            "period",
            record(
                "period",
                "When it pays for time.",
                required("from", MOMENT),
                required("begins", MOMENT),
                optional("beginsBy", CITATION),
                required("ends", MOMENT),
                optional("endsBy", CITATION))),
        required(
            "statement",
            listOf(
                "The statement of loss.",
                record(
                    "line",
                    "A line of the statement.",
                    required("line", new Shape.Choice("What kind of line.", lineKinds())),
                    required("of", text("What the amount is of.", "measured loss")),
                    optional(
                        "effect", words("What the rule did.", Effect.values(), AnswerJson::id)),
                    required("amount", AMOUNT),
                    optional("provision", LABEL),
                    optional("sentence", SENTENCE)))),
        required("payable", AMOUNT));
  }

  private static Map<String, String> lineKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("step", "What a rule did.");
    kinds.put("sum", "What it comes to.");
    return kinds;
  }

  private static Shape item() {
    return record(
        "item",
        "Something claimed beside the coverages.",
        required("id", text("Its name in the form file.", "fees")),
        required("title", text("What adjusters call it.", "Fees")),
        required("claimed", AMOUNT),
        required("payable", AMOUNT),
        optional("by", CITATION));
  }

  private static Shape open() {
    return record(
        "open fact",
        "A fact that can still change the outcome.",
        required("fact", text("Its name in the form file.", "loss.time")),
        required("question", text("What to ask.", "When did it happen?")),
        required("answeredBy", text("Who knows.", "insured")),
        required("because", listOf("The sentences that look at it.", CITATION)));
  }

  private static Shape finding() {
    return record(
        "finding",
        "What one sentence says about the claim.",
        required("provision", LABEL),
        required("sentence", SENTENCE),
        required("status", words("Whether it applies.", Status.values(), AnswerJson::id)),
        required("weight", words("What it meant.", Weight.values(), AnswerJson::id)),
        required(
            "acts",
            listOf(
                "What each of its rules did.",
                record(
                    "act",
                    "What one rule did.",
                    required("verb", words("The verb as written.", Verb.values(), Verb::key)),
                    required("effect", words("What it does.", Effect.values(), AnswerJson::id)),
                    required("term", text("What it acts on.", "covered")),
                    required(
                        "status", words("Whether it applies.", Status.values(), AnswerJson::id)),
                    required("weight", words("What it meant.", Weight.values(), AnswerJson::id)),
                    required("value", VALUE),
                    required(
                        "uses",
                        listOf(
                            "What it looked at.",
                            record(
                                "use",
                                "Something a rule looked at.",
                                required("name", text("Its name in rules.", "cause")),
                                required("value", VALUE))))))));
  }

  private static Shape reading() {
    return record(
        "reading",
        "A reading on which the outcome depends.",
        required("id", text("Its name in the form file.", "business-day")),
        required("chosen", text("The option taken.", "clock-day")),
        required(
            "others",
            listOf(
                "The outcome under each other option that changes it.",
                record(
                    "other option",
                    "The outcome under another option.",
                    required("option", text("The option.", "insured-hours")),
                    required("decision", DECISION),
                    required("payable", AMOUNT)))));
  }

  private static Shape change() {
    return record(
        "change",
        "A change of one fact that would change the outcome.",
        required("fact", text("Its name in the form file.", "cause")),
        required("from", VALUE),
        required("to", VALUE),
        required("decision", DECISION),
        required("payable", AMOUNT));
  }
}
