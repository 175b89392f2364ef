package proviso.compile.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.Wording.Target;

/** Reads what a cross-reference points at; whether it is there is for others to check. */
final class ReferenceTargets {
  private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
  private static final Pattern PROVISIONS =
      Pattern.compile("#(?<first>" + ID + ")(?:\\.\\.#?(?<last>" + ID + "))?");
  private static final Pattern ENTRY = Pattern.compile("schedule:(?<id>" + ID + ")");
  private static final Pattern BASE = Pattern.compile("base:(?<id>" + ID + ")");

  private ReferenceTargets() {}

  /** The target of {@code #id}, {@code #first..last}, {@code schedule:id} or {@code base:id}. */
  static Optional<Target> parse(String text) {
    Matcher provisions = PROVISIONS.matcher(text);
    if (provisions.matches()) {
      return Optional.of(
          new Target.Provisions(
              provisions.group("first"), Optional.ofNullable(provisions.group("last"))));
    }
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches()) {
      return Optional.of(new Target.Entry(entry.group("id")));
    }
    Matcher base = BASE.matcher(text);
    return base.matches() ? Optional.of(new Target.Base(base.group("id"))) : Optional.empty();
  }

  /** Whether a text is lower-case words joined by hyphens. */
  static boolean isId(String text) {
    return ID_ALONE.matcher(text).matches();
  }

  private static final Pattern ID_ALONE = Pattern.compile(ID);
}
