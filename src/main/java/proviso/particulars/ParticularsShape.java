package proviso.particulars;

import java.util.List;
import java.util.regex.Pattern;
import proviso.source.Shape;

/** The keys that policy files and claim files have in common. */
public final class ParticularsShape {
  /** How a date is written; not every such text is a day of the calendar. */
  public static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** How a time of day is written. */
  static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private ParticularsShape() {}

  /** The key {@code period}, which must be there. */
  public static Shape.Key period() {
    return Shape.Key.required(
        "period",
        Shape.record(
            "period",
            "The policy period.",
            Shape.Key.required("from", date("The first date in force.", "2026-12-01")),
            Shape.Key.required(
                "to", date("The date on which it ends, after the first.", "2027-12-01"))));
  }

  /** The key {@code time}. */
  public static Shape.Key time() {
    return Shape.Key.optional(
        "time",
        Shape.text(
            "The wall time at which the period begins and ends, from 00:00 to 23:59; 00:01"
                + " when left out, which is 12:01 a.m.",
            TIME.pattern(),
            "00:01"));
  }

  /** The key {@code zone} of the insured's location, which must be there. */
  public static Shape.Key zone() {
    return Shape.Key.required(
        "zone",
        Shape.text(
            "The time zone of the insured's location, by its name in the IANA database.",
            "America/New_York"));
  }

  /** A date. */
  public static Shape date(String doc, String example) {
    return Shape.text(doc + " Year, month, day.", DATE.pattern(), example);
  }

  /** The key {@code form}, which must be there. */
  public static Shape.Key number() {
    return Shape.Key.required("form", Shape.text("The form's number, as printed.", "XX 00 01"));
  }

  /** The value of the key {@code edition}. */
  public static Shape edition() {
    return Shape.text("The form's edition, as printed.", "01 26");
  }

  /** The key {@code schedule}. */
  public static Shape.Key schedule() {
    return Shape.Key.optional(
        "schedule", entries("The entries printed in the form's own schedule."));
  }

  /** The key {@code declarations}. */
  public static Shape.Key declarations() {
    return Shape.Key.optional(
        "declarations",
        entries(
            "The entries that the form's schedule leaves to the declarations. Only those"
                + " whose presence the form gives as declarations."));
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
