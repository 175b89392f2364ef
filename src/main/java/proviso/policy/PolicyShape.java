package proviso.policy;

import java.util.List;
import java.util.regex.Pattern;
import proviso.source.JsonSchema;
import proviso.source.Shape;

/**
 * The grammar of a policy file. What a schedule may hold is the form's affair, not this grammar's.
 */
public final class PolicyShape {
  /** How a date is written; not every such text is a day of the calendar. */
  static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** How a time of day is written. */
  static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

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
          Shape.Key.required("period", period()),
          Shape.Key.optional(
              "time",
              Shape.text(
                  "The wall time at which the period begins and ends, from 00:00 to 23:59; 00:01"
                      + " when left out, which is 12:01 a.m.",
                  TIME.pattern(),
                  "00:01")),
          Shape.Key.required(
              "zone",
              Shape.text(
                  "The time zone of the insured's location, by its name in the IANA database.",
                  "America/New_York")),
          Shape.Key.required("issued", date("The date printed on the declarations.", "2026-11-20")),
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

  private static Shape period() {
    return Shape.record(
        "period",
        "The policy period.",
        Shape.Key.required("from", date("The first date in force.", "2026-12-01")),
        Shape.Key.required(
            "to", date("The date on which it ends, after the first.", "2027-12-01")));
  }

  private static Shape date(String doc, String example) {
    return Shape.text(doc + " Year, month, day.", DATE.pattern(), example);
  }

  private static Shape form() {
    return Shape.record(
        "form",
        "A form attached to the policy, with its schedule filled.",
        Shape.Key.required("form", Shape.text("The form's number, as printed.", "XX 00 01")),
        Shape.Key.required("edition", Shape.text("The form's edition, as printed.", "01 26")),
        Shape.Key.optional("schedule", entries("The entries printed in the form's own schedule.")),
        Shape.Key.optional(
            "declarations",
            entries(
                "The entries that the form's schedule leaves to the declarations. Only those"
                    + " whose presence the form gives as declarations.")));
  }

  private static Shape entries(String doc) {
    Shape cell = Shape.text("What fills a cell.", "12");
    Shape row = new Shape.MapOf("A row of a table.", "The id of a column.", cell);
    Shape item =
        new Shape.OneOf(List.of(Shape.text("An address.", "410 Front Street, Columbus, OH"), row));
    return new Shape.MapOf(
        doc,
        "The id of an entry in the form.",
        new Shape.OneOf(
            List.of(
                Shape.text("What fills the entry.", "$100,000"),
                Shape.listOf("Addresses, or the rows of a table.", item))));
  }
}
