package proviso.diff;

import java.util.List;
import proviso.diff.outline.Clause;
import proviso.diff.words.Token;
import proviso.diff.words.Tokens;

/**
 * The words of two clauses with values, and references that followed their targets, blanked out.
 */
final class Masked {
  private static final String BLANK = "\u0001";

  private final String before;
  private final String after;

  Masked(Clause old, Clause fresh, List<Change.ReferenceChange> references) {
    String one = old.words();
    String other = fresh.words();
    for (Change.ReferenceChange reference : references) {
      if (reference.fate() == Change.Fate.FOLLOWED) {
        one = one.replace(reference.before(), BLANK);
        other = other.replace(reference.after(), BLANK);
      }
    }
    before = values(one, old, fresh);
    after = values(other, fresh, old);
  }

  /** Whether more differs than what is blanked out. */
  boolean differ() {
    return !before.equals(after);
  }

  /** Blanks values; of bound words those whose name both clauses bind. */
  private static String values(String words, Clause clause, Clause other) {
    String masked = words;
    for (Clause.BoundWords bound : clause.values()) {
      if (other.values().stream().anyMatch(it -> it.name().equals(bound.name()))) {
        masked = masked.replace(bound.words(), BLANK);
      }
    }
    StringBuilder out = new StringBuilder();
    for (Token token : Tokens.of(masked)) {
      out.append(token.kind() == Token.Kind.VALUE ? BLANK : token.text());
    }
    return out.toString();
  }
}
