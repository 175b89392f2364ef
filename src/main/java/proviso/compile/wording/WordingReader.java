package proviso.compile.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proviso.form.Term;
import proviso.form.Wording;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/** Reads the wording of one form, knowing its terms. */
public final class WordingReader {
  /** So many spellings are searched for what a misspelled term may have meant. */
  private static final int MOST_SUGGESTED = 200;

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Collection<String> spellings;
  private final Diagnostics found;

  /**
   * Makes a reader for one form.
   *
   * @param terms the terms that quotation marks may stand around
   * @param found receives {@code BAD_WORDING}, {@code BAD_BOUND} and {@code UNDEFINED_TERM}
   */
  public WordingReader(List<Term> terms, Diagnostics found) {
    for (Term term : terms) {
      for (String spelling : term.spellings()) {
        exact.putIfAbsent(spelling, term.id());
        folded.putIfAbsent(fold(spelling), term.id());
      }
    }
    this.spellings = exact.keySet().stream().sorted().limit(MOST_SUGGESTED).toList();
    this.found = found;
  }

  /** The wording of a text that stands at a legal path. */
  public Wording read(LocatedText text, String path) {
    return WordingFromText.parse(text, this::term, spellings, path, found);
  }

  /** The wording of a text that is missing, which has been reported. */
  public static Wording missing(Span at) {
    return new Wording(List.of(), LocatedText.supplied("", at));
  }

  /** The term of a spelling: a heading may write "Water Damage". */
  private Optional<String> term(String spelling) {
    return Optional.ofNullable(exact.get(spelling))
        .or(() -> Optional.ofNullable(folded.get(fold(spelling))));
  }

  private static String fold(String spelling) {
    return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
