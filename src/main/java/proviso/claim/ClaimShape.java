package proviso.claim;

import java.util.List;
import proviso.particulars.ParticularsShape;
import proviso.source.JsonSchema;
import proviso.source.Shape;

/** The grammar of a claim file. Which facts there are is the form's affair, not this grammar's. */
public final class ClaimShape {
  private static final Shape CELL = Shape.text("What answers the question.", "$100");

  private static final Shape FACT = new Shape.Ref("fact", ClaimShape::fact);

  /** The key {@code facts} of claims and scenarios. */
  public static final Shape FACTS =
      new Shape.MapOf(
          "What is known, by the ids of the form's facts; `unknown` where nobody knows, `none`"
              + " where something does not apply or never came. What is left out is not asked yet.",
          "The id of a fact, or the beginning of several.",
          FACT);

  /** The key {@code readings} of claims and scenarios. */
  public static final Shape READINGS =
      new Shape.MapOf(
          "How words are read that the form leaves open; of a reading left out its default holds.",
          "The id of a reading.",
          Shape.text("The id of one of its options.", "clock-day"));

  /** The key {@code zone} of claims and scenarios. */
  public static final Shape ZONE =
      Shape.text(
          "The time zone of the moments in this file that have no offset of their own.",
          "America/New_York");

  /** The whole file. */
  public static final Shape.Record FILE =
      Shape.record(
          "claim",
          "One claim: under which form of which policy, and what is known of it.",
          Shape.Key.required("claim", Shape.text("The claim number, as printed.", "CL-0001")),
          Shape.Key.required("policy", policy()),
          ParticularsShape.number(),
          Shape.Key.optional("edition", ParticularsShape.edition()),
          Shape.Key.optional("zone", ZONE),
          Shape.Key.optional("readings", READINGS),
          Shape.Key.required("facts", FACTS),
          Shape.Key.optional("correspondence", CorrespondenceFromSource.SHAPE),
          Shape.Key.schema());

  private ClaimShape() {}

  /** The grammar as JSON Schema, for editors. */
  public static String schema() {
    return JsonSchema.of("Proviso claim", "https://proviso.example/claim.schema.json", FILE);
  }

  private static Shape policy() {
    return Shape.oneOf(
        Shape.text("The policy file, relative to this one.", "policy.yaml"),
        Shape.record(
            "policy",
            "What the claim needs to know of the policy.",
            Shape.Key.required(
                "number", Shape.text("The policy number, as printed.", "BOP 1234567-01")),
            Shape.Key.required(
                "insured", Shape.text("The name of the insured.", "Example Outfitters, LLC")),
            ParticularsShape.period(),
            ParticularsShape.time(),
            ParticularsShape.zone(),
            ParticularsShape.schedule(),
            ParticularsShape.declarations()));
  }

  private static Shape fact() {
    Shape row = new Shape.MapOf("A row.", "The name of a column.", CELL);
    return new Shape.OneOf(
        List.of(
            CELL,
            Shape.listOf(
                "Rows, or options.", Shape.oneOf(Shape.text("The id of an option.", ""), row)),
            new Shape.MapOf(
                "Facts whose ids begin with the key.",
                "The rest of the id, or part of it.",
                FACT)));
  }
}
