package proviso.template;

import java.io.Serial;

/** A template does more than any real one; ends its run from within. */
final class TooMuch extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final What what;

  TooMuch(What what) {
    super(what.message, null, false, false);
    this.what = what;
  }

  What what() {
    return what;
  }

  /** Which limit was met. */
  enum What {
    /** Of elements run. */
    STEPS("This goes on and on.", "Does a list or a macro here repeat without end?"),
    /** Of elements within each other. */
    DEPTH(
        "This goes deeper and deeper.", "Does a macro or a function here call itself without end?"),
    /** Of text made. */
    TEXT("This makes more text than any document has.", "Does a list here have no end?"),
    /** Of time. */
    TIME("The template does not come to an end.", "Does a list or a range here have no end?"),
    /** Of faults. */
    ERRORS("There are too many faults; the rest of the template was not tried.", "");

    private final String message;
    private final String hint;

    What(String message, String hint) {
      this.message = message;
      this.hint = hint;
    }

    String message() {
      return message;
    }

    String hint() {
      return hint;
    }
  }
}
