package proviso.compile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/** The ids of one kind of thing while a form is read: each well formed and used once. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern DOTTED = Pattern.compile(ID + "(\\." + ID + ")*");

  private final String kind;
  private final Pattern pattern;
  private final Diagnostics found;
  private final Map<String, Span> seen = new HashMap<>();

  private Ids(String kind, Pattern pattern, Diagnostics found) {
    this.kind = kind;
    this.pattern = pattern;
    this.found = found;
  }

  /**
   * Ids of lower-case words joined by hyphens.
   *
   * @param kind what they name, such as "provision"
   */
  static Ids of(String kind, Diagnostics found) {
    return new Ids(kind, ID, found);
  }

  /** Ids of such words with dots between them. */
  static Ids dotted(String kind, Diagnostics found) {
    return new Ids(kind, DOTTED, found);
  }

  /** Whether a text is an id of words joined by hyphens. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Takes an id into use, and reports it when it is malformed or used already. */
  void use(LocatedText id, String path) {
    if (!pattern.matcher(id.value()).matches()) {
      found.report(
          Diagnostic.error(
                  Code.BAD_ID, id.span(), "\"" + id + "\" cannot be the id of a " + kind + ".")
              .hint(suggestion(id.value()))
              .at(path));
    }
    Span first = seen.putIfAbsent(id.value(), id.span());
    // An alias, which has been reported, gives one node two places in the tree.
    if (first != null && !first.equals(id.span())) {
      found.report(
          Diagnostic.error(
                  Code.DUPLICATE_ID,
                  id.span(),
                  "The id \"" + id + "\" is used by another " + kind + ".")
              .note(first, "first used here")
              .hint("Give one of them another id.")
              .at(path));
    }
  }

  private String suggestion(String id) {
    String mended =
        id.toLowerCase(Locale.ROOT)
            .replaceAll(pattern == DOTTED ? "[^a-z0-9.]+" : "[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return pattern.matcher(mended).matches() && mended.length() <= 60
        ? "Write \"" + mended + "\"."
        : "Write lower-case words joined by hyphens, such as drying-out.";
  }
}
