package proviso.compile;

import java.util.Collection;
import proviso.text.Suggestion;

/**
 * "Did you mean ...?" for the names of one form. There may be thousands of names and of faults; the
 * hint is a kindness, so one run compares so many words and no more.
 */
final class Spellings {
  private int comparisonsLeft = 100_000;

  /** A hint that names the known word nearest to what was written, or nothing. */
  String hint(String written, Collection<String> known) {
    if (known.size() > comparisonsLeft) {
      return "";
    }
    comparisonsLeft -= known.size();
    return Suggestion.hint(written, known);
  }
}
