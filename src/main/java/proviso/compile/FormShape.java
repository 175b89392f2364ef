package proviso.compile;

import static proviso.source.Shape.Key.optional;
import static proviso.source.Shape.Key.required;
import static proviso.source.Shape.listOf;
import static proviso.source.Shape.oneOf;
import static proviso.source.Shape.record;
import static proviso.source.Shape.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.form.Verb;
import proviso.source.Shape;

/**
 * The grammar of a form file. {@link FormFromSource} reads what fits it; the JSON Schema for
 * editors and the reference pages are made from it.
 *
 * <p>Ids and the words of a choice of the author's own are plain texts here: {@link FormFromSource}
 * says more about a bad one than a pattern can.
 */
public final class FormShape {
  /** The first eight digits of a fingerprint of printed words. */
  static final String PIN_PATTERN = "[0-9a-f]{8}";

  private static final Shape YES_NO =
      new Shape.Choice("Either yes or no.", inOrder("yes", "It holds.", "no", "It does not hold."));

  private static final Shape OPTIONS =
      new Shape.MapOf(
          "What may be chosen, in the order to show it.",
          "The id of the option, used in rules and policy files.",
          text("The words that stand for the option.", "A virus"));

  private static final Shape FORM =
      record(
          "form",
          "Which form this is, and what stands at its head and foot.",
          required("number", text("The form number as printed.", "QX 10 01")),
          required(
              "edition",
              text(
                  "The month and year of the edition as printed.",
                  "(0[1-9]|1[0-2]) [0-9]{2}",
                  "01 06")),
          optional(
              "program",
              text("The line of business printed above the number.", "COMMERCIAL PROPERTY")),
          optional(
              "notice",
              text(
                  "Wording printed above the title.",
                  "THIS ENDORSEMENT CHANGES THE POLICY. PLEASE READ IT CAREFULLY.")),
          required("title", text("The wording of the title.", "WATER DAMAGE ENDORSEMENT")),
          optional(
              "modifies",
              text(
                  "The wording before the titles of the forms that this one modifies.",
                  "This endorsement modifies insurance provided under the following:")),
          optional(
              "copyright", text("The copyright line of the footer.", "© Example Mutual, 2026")),
          optional(
              "language",
              text("The language of the words as a BCP 47 tag; en-US if left out.", "en-US")));

  private static final Shape OUTLINE =
      listOf(
          "How the levels of the outline are numbered, from the outermost inwards; A. 1. a. (1) (a)"
              + " if left out.",
          text("The first label of the level.", "(1)"));

  private static final Shape BASE =
      record(
          "base",
          "The form that this one modifies, of which we hold no text.",
          optional(
              "titles",
              listOf(
                  "The titles of the forms modified, as printed.",
                  text("The title of one form.", "COMMERCIAL PROPERTY COVERAGE FORM"))),
          optional(
              "places",
              listOf(
                  "The places in the form modified that this form refers to.",
                  record(
                      "place",
                      "A place in the form modified.",
                      required("id", id("The name of the place in references.", "section-one")),
                      required(
                          "cites",
                          text(
                              "How the place is printed, emphasis aside.",
                              "Section I – Property"))))));

  private static final Shape ENTRY_TYPE =
      new Shape.Choice(
          "What fills the entry.",
          inOrder(
              "text", "Free words.",
              "addresses", "Addresses of premises, each on one line.",
              "money", "US dollars, never negative.",
              "percent", "A share from 0% to 100%.",
              "count", "A number of things, never negative.",
              "date", "A day.",
              "indicator", "Indicated as applicable, or not.",
              "choice", "One of the options.",
              "table", "Rows with the columns."));

  private static final Shape COLUMN_TYPE =
      new Shape.Choice(
          "What fills a cell of the column.",
          inOrder(
              "text", "Free words.",
              "money", "US dollars, never negative.",
              "percent", "A share from 0% to 100%.",
              "count", "A number of things, never negative.",
              "date", "A day.",
              "indicator", "Indicated as applicable, or not.",
              "choice", "One of the options."));

  private static final Shape COLUMN =
      record(
          "column",
          "A column of a table.",
          required("id", id("The name of the column in policy files.", "address")),
          required("title", text("The words printed above the column.", "Address")),
          required("type", COLUMN_TYPE),
          optional("options", OPTIONS),
          optional("required", YES_NO));

  private static final Shape ENTRY =
      record(
          "schedule entry",
          "A line of the schedule that a policy fills.",
          required(
              "id", id("The name of the entry in policy files, references and rules.", "limit")),
          optional("label", text("The label that the author expects the entry to have.", "C.")),
          required(
              "title",
              text("The words printed before the value, without the colon.", "Limit Of Insurance")),
          required("type", ENTRY_TYPE),
          optional("options", OPTIONS),
          optional("columns", listOf("The columns of a table.", COLUMN)),
          optional(
              "presence",
              new Shape.Choice(
                  "What a policy must give; required if left out.",
                  inOrder(
                      "required", "A value in the policy's schedule.",
                      "declarations", "A value, in the policy's schedule or in its declarations.",
                      "optional", "Nothing; a blank means what the form says it means."))),
          optional("prefix", text("Printed before the value, and when there is none.", "$")),
          optional(
              "at-least",
              text(
                  "The id of another entry, or a value, below which the value must not be.",
                  "$500")),
          optional(
              "at-most",
              text(
                  "The id of another entry, or a value, above which the value must not be.",
                  "limit")),
          optional(
              "help",
              text("What the author of a policy file should know.", "Ask the underwriter.")));

  private static final Shape SCHEDULE =
      record(
          "schedule",
          "The box on the first page that a policy fills.",
          optional(
              "title", text("The words printed above the box; SCHEDULE if left out.", "SCHEDULE")),
          required("entries", listOf("The lines of the schedule in printed order.", ENTRY)),
          optional(
              "note",
              text(
                  "Wording printed below the lines.",
                  "Information required to complete this Schedule will be shown in the"
                      + " Declarations.")));

  private static final Shape TERM =
      record(
          "term",
          "A term that provisions use in quotation marks.",
          required("id", id("The name of the term in this file.", "electronic-data")),
          required(
              "spellings",
              listOf(
                  "How the term may stand between quotation marks, the main way first.",
                  text("One way to write the term.", "water damage"))),
          optional(
              "defined-by",
              id(
                  "The id of the provision that defines the term; left out when the form modified"
                      + " does.",
                  "contractor-meaning")));

  private static final Map<String, String> SIMPLE_FACTS =
      inOrder(
          "money", "US dollars, not negative.",
          "profit", "US dollars, negative for a loss.",
          "instant", "A moment, with its time zone.",
          "date", "A day.",
          "duration", "Elapsed time.",
          "count", "A number of things.",
          "percent", "A share.",
          "indicator", "Yes or no.",
          "text", "Words.");

  private static final Shape FACT =
      record(
          "fact",
          "Something that a claim must answer.",
          required("id", id("The name of the fact in rules and claim files.", "loss.time")),
          required(
              "type",
              new Shape.Choice(
                  "What answers the fact.",
                  joined(
                      SIMPLE_FACTS,
                      inOrder(
                          "choice", "One of the options.",
                          "choices", "Any number of the options.",
                          "rows", "Rows with the columns, such as items of cost.")))),
          optional("options", OPTIONS),
          optional(
              "columns",
              new Shape.MapOf(
                  "The columns of the rows, in the order to show them.",
                  "The name of the column.",
                  oneOf(
                      new Shape.Choice("What fills a cell of the column.", SIMPLE_FACTS),
                      record(
                          "column of options",
                          "A column whose cells hold one of a few options.",
                          required("options", OPTIONS))))),
          required("question", text("The question to ask.", "When did the loss happen?")),
          optional("answered-by", text("Who knows the answer.", "insured")),
          optional("base", YES_NO),
          optional(
              "needed-when",
              text("The condition under which the answer matters, as a rule.", "cause is virus")),
          optional(
              "not-before",
              id(
                  "The id of a fact of the same type, before which this one cannot be.",
                  "loss.time")));

  private static final Shape READING =
      record(
          "reading",
          "One way to construe words that can honestly be read two ways.",
          required("id", id("The name of the reading in rules and on the command line.", "day")),
          required("question", text("What the words leave open.", "How long is \"one day\"?")),
          required("options", OPTIONS),
          required("default", text("The id of the option taken when nobody chooses.", "clock-day")),
          required(
              "why", text("The reasons for the default.", "The form counts in hours elsewhere.")),
          required(
              "provisions",
              listOf(
                  "The provisions whose words are open.",
                  text("The id of one provision.", "drying-out"))));

  private static Shape rule(String doc, String example) {
    return text(doc, example);
  }

  private static final Shape COVERAGE =
      record(
          "coverage",
          "Something that a claim is decided on.",
          required("id", id("The name of the coverage in claims' results.", "data")),
          required("title", text("What adjusters call it.", "Section I")),
          required("provision", text("The id of the provision that grants it.", "coverage-grant")),
          required("claimed", rule("Whether it is claimed.", "data.effect is destruction")),
          required("covered", rule("Whether it is covered.", "data-covered")),
          optional(
              "period",
              record(
                  "period of cover",
                  "When the coverage pays for time.",
                  required("from", rule("The moment from which a wait is counted.", "loss.time")),
                  required("begins", rule("The moment at which it begins.", "period-begins")),
                  required("ends", rule("The moment at which it ends.", "period-ends")))),
          required(
              "amounts",
              listOf(
                  "The amounts of the statement of loss, in order.",
                  text("The name of an amount that rules compute.", "measured-loss"))),
          required("payable", rule("What is paid under it.", "data-payment")));

  private static final Shape OUTCOME =
      record(
          "outcome",
          "What a claim comes to.",
          required("coverages", listOf("What is decided one by one.", COVERAGE)),
          optional(
              "items",
              listOf(
                  "What may be claimed beside the coverages.",
                  record(
                      "item",
                      "Something claimed that is no coverage of its own.",
                      required("id", id("The name of the item in claims' results.", "fees")),
                      required("title", text("What adjusters call it.", "Fees of the claim")),
                      required("claimed", rule("The amount claimed.", "claim.fees")),
                      required("payable", rule("What is paid of it.", "fees-payable"))))),
          required("payable", rule("All that is paid.", "payment")),
          optional(
              "aggregate",
              record(
                  "aggregate",
                  "The limit that payments of a policy year use up.",
                  required("limit", rule("The whole limit.", "schedule.limit")),
                  required("before", rule("What is left of it before the claim.", "available")),
                  required("year", rule("The first day of the policy year.", "year-of-loss")))));

  private static final Shape REFERRAL =
      record(
          "referral",
          "Facts that have to be settled with somebody else before a claim is decided.",
          required("id", id("The name of the referral in claims' results.", "vehicle")),
          required("when", rule("The condition.", "cause is vehicle")),
          required("why", text("What has to be settled.", "Was it a vehicle?")),
          required(
              "provisions",
              listOf("The provisions concerned.", text("The id of one provision.", "virus"))));

  private static final Shape WORDS =
      text(
          "A sentence as printed, with [bound]{name} words, [references](#id) and \"terms\""
              + " marked.",
          "We will pay within [30 days]{payment-days}.");

  private static final Shape PIN =
      text(
          "The first eight digits of the fingerprint of the words that the rule was reviewed"
              + " against.",
          PIN_PATTERN,
          "3f2a9c01");

  private static final Shape SENTENCE = sentence();

  private static final Shape TEXT =
      oneOf(
          WORDS,
          listOf(
              "Sentences in printed order; one that is a mapping may say what it does.",
              oneOf(WORDS, SENTENCE)));

  private static final Shape PROVISION = new Shape.Ref("provision", FormShape::provision);

  private static final Shape PROVISIONS =
      listOf("The provisions of this level in printed order.", PROVISION);

  private static final Shape PLAIN =
      new Shape.MapOf(
          "How letters say in plain words what a fact, an entry or a name of the rules came to.",
          "The name, as rules write it, such as loss.time or schedule.limit.",
          oneOf(
              text(
                  "A clause in which {} stands for the value; of an amount what it is called.",
                  "the loss happened on {}"),
              new Shape.MapOf(
                  "A clause for each value.",
                  "yes, no, none, the id of an option, or else for every other value.",
                  text("A clause.", "the door was locked"))));

  /** The whole file. */
  public static final Shape ROOT =
      record(
          "form file",
          "One edition of a policy form.",
          required("form", FORM),
          optional("outline", OUTLINE),
          optional("base", BASE),
          optional("schedule", SCHEDULE),
          optional("terms", listOf("The terms used in quotation marks.", TERM)),
          optional("facts", listOf("What a claim must answer.", FACT)),
          optional("readings", listOf("The words that can be read two ways.", READING)),
          optional("outcome", OUTCOME),
          optional("referrals", listOf("What a claim may have to be referred for.", REFERRAL)),
          optional("plain", PLAIN),
          optional("text", TEXT),
          required("provisions", PROVISIONS),
          Shape.Key.schema());

  private FormShape() {}

  private static Shape sentence() {
    List<Shape.Key> keys = new ArrayList<>();
    keys.add(optional("says", WORDS));
    keys.add(optional("paragraph", WORDS));
    keys.add(optional("pin", PIN));
    keys.addAll(verbs());
    return new Shape.Record(
        "sentence",
        "A sentence that goes on in its paragraph (says) or begins a new one (paragraph), and what"
            + " it does.",
        keys);
  }

  private static Shape provision() {
    List<Shape.Key> keys = new ArrayList<>();
    keys.add(
        required(
            "id", id("The name of the provision, kept from edition to edition.", "introduction")));
    keys.add(optional("label", text("The label that the author expects to be computed.", "A.")));
    keys.add(
        optional("heading", text("The wording printed bold beside the label.", "Introduction")));
    keys.add(optional("text", TEXT));
    keys.add(optional("pin", PIN));
    keys.addAll(verbs());
    keys.add(optional("provisions", PROVISIONS));
    keys.add(optional("closing", TEXT));
    return new Shape.Record("provision", "A labelled unit of the outline.", keys);
  }

  private static List<Shape.Key> verbs() {
    List<Shape.Key> keys = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      keys.add(optional(verb.key(), verb(docOf(verb), exampleOf(verb))));
    }
    return keys;
  }

  private static Shape verb(String doc, String example) {
    return oneOf(text(doc, example), listOf(doc, text("One of several.", example)));
  }

  private static String docOf(Verb verb) {
    return switch (verb) {
      case COVERS -> "The rule by which the sentence grants cover.";
      case EXCLUDES -> "The rule by which the sentence takes cover away.";
      case UNLESS ->
          "The rule by which the sentence takes back the effect of the sentence before it.";
      case RESTORES -> "The rule by which the sentence gives back what another provision takes.";
      case DEFINES -> "The rule that says what a term means.";
      case BEGINS -> "The rule for the moment at which a period begins.";
      case ENDS -> "The rule for the moment at which a period ends.";
      case VALUES -> "The rule by which a loss is measured.";
      case REDUCES -> "The rule by which a measured amount is made smaller.";
      case DEDUCTS -> "The rule by which a deductible is taken.";
      case LIMITS -> "The rule by which an amount is capped.";
      case EXTENDS -> "The rule by which cover or a period is made wider.";
      case REQUIRES -> "The rule for a condition that must be met.";
      case JUDGES -> "The question that a person must judge.";
      case INERT -> "Why the sentence has no operative effect.";
    };
  }

  private static String exampleOf(Verb verb) {
    return switch (verb) {
      case COVERS -> "loss.cause is fire";
      case EXCLUDES -> "loss.cause is virus";
      case UNLESS -> "schedule.waiver";
      case RESTORES -> "service.interrupted";
      case DEFINES -> "employee = actor.role is one of employee, leased-worker";
      case BEGINS -> "loss.time + waiting-hours";
      case ENDS -> "loss.date + cap";
      case VALUES -> "restoration.cost";
      case REDUCES -> "recovery.amount";
      case DEDUCTS -> "schedule.deductible";
      case LIMITS -> "schedule.limit";
      case EXTENDS -> "shut-down when detection.response";
      case REQUIRES -> "proof.received <= loss.date + proof-days";
      case JUDGES -> "Was the suspension necessary?";
      case INERT -> "It introduces the list below.";
    };
  }

  private static Shape id(String doc, String example) {
    return text(doc, example);
  }

  private static Map<String, String> inOrder(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static Map<String, String> joined(Map<String, String> first, Map<String, String> then) {
    Map<String, String> map = new LinkedHashMap<>(first);
    map.putAll(then);
    return map;
  }
}
