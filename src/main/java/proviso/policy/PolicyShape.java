package proviso.policy;

import proviso.particulars.ParticularsShape;
import proviso.source.JsonSchema;
import proviso.source.Shape;

/**
 * The grammar of a policy file. What a schedule may hold is the form's affair, not this grammar's.
 */
public final class PolicyShape {
  /** The whole file. */
  public static final Shape.Record FILE =
      Shape.record(
          "policy",
          "One policy: who insures whom, when, and with which forms.",
          Shape.Key.required(
              "policy", Shape.text("The policy number, as printed.", "BOP 1234567-01")),
          Shape.Key.required("insurer", party("insurer", "The company that insures.")),
          Shape.Key.required("insured", party("insured", "The first named insured.")),
          Shape.Key.optional(
              "producer", party("producer", "The agent or broker who sold the policy.")),
          ParticularsShape.period(),
          ParticularsShape.time(),
          ParticularsShape.zone(),
          Shape.Key.required(
              "issued",
              ParticularsShape.date("The date printed on the declarations.", "2026-11-20")),
          Shape.Key.required(
              "forms", Shape.listOf("The forms attached, in the order they are listed.", form())),
          Shape.Key.schema());

  private PolicyShape() {}

  /** The grammar as JSON Schema, for editors. */
  public static String schema() {
    return JsonSchema.of("Proviso policy", "https://proviso.example/policy.schema.json", FILE);
  }

  private static Shape party(String name, String doc) {
    return Shape.record(
        name,
        doc,
        Shape.Key.required("name", Shape.text("The name, as printed.", "Example Outfitters, LLC")),
        Shape.Key.required("address", lines("The mailing address.", "410 Front Street")));
  }

  /** Lines of text, written as one text or as a list. */
  private static Shape lines(String doc, String example) {
    return Shape.oneOf(
        Shape.text(doc + " One line of text for each printed line.", example),
        Shape.listOf(doc + " One item for each printed line.", Shape.text("A line.", example)));
  }

  private static Shape form() {
    return Shape.record(
        "form",
        "A form attached to the policy, with its schedule filled.",
        ParticularsShape.number(),
        Shape.Key.required("edition", ParticularsShape.edition()),
        ParticularsShape.schedule(),
        ParticularsShape.declarations());
  }
}
