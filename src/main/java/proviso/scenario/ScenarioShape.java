package proviso.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import proviso.claim.ClaimShape;
import proviso.decide.Cover;
import proviso.particulars.ParticularsShape;
import proviso.source.JsonSchema;
import proviso.source.Shape;

/** The grammar of a scenario file. */
public final class ScenarioShape {
  private static final String COVERS =
      Arrays.stream(Cover.values()).map(Cover::id).collect(Collectors.joining(", "));

  private static final Shape AMOUNT = Shape.text("An amount of money.", "$28,400");

  private static final Shape TERM =
      new Shape.OneOf(
          List.of(
              Shape.text("The value, none, or unknown.", "$18,400"),
              new Shape.MapOf("Amounts by key.", "The key.", AMOUNT)));

  private static final Shape LABEL = Shape.text("The label of a provision.", "C.2.a.(1)");

  private static final Shape EXPECT =
      Shape.record(
          "expectation",
          "What must come of the facts; what is left out may be anything.",
          Shape.Key.optional(
              "decision",
              Shape.text(
                  "pay, pay-partial, no-payment, deny, refer or undetermined.", "pay-partial")),
          Shape.Key.optional("payable", Shape.text("All that is paid, or unknown.", "$28,400")),
          Shape.Key.optional(
              "coverages",
              new Shape.MapOf(
                  "What is decided of each coverage.",
                  "The id of a coverage.",
                  Shape.text("One of " + COVERS + ".", "covered"))),
          Shape.Key.optional(
              "terms",
              new Shape.MapOf("What rules make of the facts.", "The name of a term.", TERM)),
          Shape.Key.optional(
              "applies", Shape.listOf("Provisions on which the outcome rests.", LABEL)),
          Shape.Key.optional(
              "passes", Shape.listOf("Provisions that were tested and made no difference.", LABEL)),
          Shape.Key.optional(
              "readings",
              new Shape.MapOf(
                  "Readings that matter, with what would be paid under another option.",
                  "The id of a reading.",
                  Shape.text("An amount, or unknown.", "$256,600"))),
          Shape.Key.optional(
              "referrals",
              Shape.listOf(
                  "The referrals made, all of them.",
                  Shape.text("The id of a referral.", "vehicle"))),
          Shape.Key.optional(
              "open",
              Shape.listOf(
                  "The facts that are open and matter, all of them.",
                  Shape.text("The id of a fact.", "loss.time"))));

  private static final Shape SCENARIO =
      Shape.record(
          "scenario",
          "One set of facts and what must come of it.",
          Shape.Key.required("id", Shape.text("A name that no other scenario has.", "S01")),
          Shape.Key.required("title", Shape.text("What happened.", "A virus in the catalogue")),
          ParticularsShape.schedule(),
          ParticularsShape.declarations(),
          Shape.Key.optional("readings", ClaimShape.READINGS),
          Shape.Key.optional("facts", ClaimShape.FACTS),
          Shape.Key.required("expect", EXPECT));

  /** The whole file. */
  public static final Shape.Record FILE =
      Shape.record(
          "scenario file",
          "Claims with the outcome expected of each; run by proviso test.",
          ParticularsShape.number(),
          Shape.Key.required(
              "edition",
              Shape.oneOf(
                  ParticularsShape.edition(),
                  Shape.listOf(
                      "The editions under which every scenario is run.",
                      ParticularsShape.edition()))),
          ParticularsShape.zone(),
          ParticularsShape.period(),
          ParticularsShape.time(),
          ParticularsShape.schedule(),
          ParticularsShape.declarations(),
          Shape.Key.optional("readings", ClaimShape.READINGS),
          Shape.Key.optional("facts", ClaimShape.FACTS),
          Shape.Key.required("scenarios", Shape.listOf("The scenarios.", SCENARIO)),
          Shape.Key.schema());

  private ScenarioShape() {}

  /** The grammar as JSON Schema, for editors. */
  public static String schema() {
    return JsonSchema.of("Proviso scenarios", "https://proviso.example/scenario.schema.json", FILE);
  }
}
