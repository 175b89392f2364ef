package proviso.verify;

import java.util.Locale;

/**
 * Something that was looked at.
 *
 * @param check what kind of thing
 * @param status what was found
 * @param what the thing, such as "The words of C.2.a"
 * @param detail what is wrong, or how it was established; may be empty
 */
public record Item(Check check, Status status, String what, String detail) {
  /** What is looked at. */
  public enum Check {
    /** The data embedded in the document. */
    PROVENANCE,
    /** The form's edition. */
    FORM,
    /** What the claim comes to. */
    DETERMINATION,
    /** Words quoted from the form. */
    QUOTATION,
    /** Amounts, dates and other numbers. */
    FIGURE,
    /** All other words. */
    WORDS,
    /** What fills the schedule of an endorsement. */
    SCHEDULE,
    /** How the pages are drawn. */
    LOOK,
    /** The endorsement as issued, beside a letter. */
    ENDORSEMENT,
    /** The claim file. */
    CLAIM;

    /** The word for it in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was found. */
  public enum Status {
    /** It is as it should be. */
    HOLDS,
    /** It is not. */
    FAILS,
    /** It could not be established. */
    UNKNOWN;

    /** The word for it in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Item holds(Check check, String what, String detail) {
    return new Item(check, Status.HOLDS, what, detail);
  }

  static Item fails(Check check, String what, String detail) {
    return new Item(check, Status.FAILS, what, detail);
  }

  static Item unknown(Check check, String what, String detail) {
    return new Item(check, Status.UNKNOWN, what, detail);
  }
}
