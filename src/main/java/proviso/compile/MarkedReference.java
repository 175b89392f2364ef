package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import proviso.form.Wording;
import proviso.form.Wording.Run;

/**
 * A cross-reference in its sentence.
 *
 * @param reference the reference
 * @param before the words of the sentence before it, the last few if there are many
 * @param after the words of the sentence after it, the first few if there are many
 */
record MarkedReference(Wording.Reference reference, String before, String after) {
  /**
   * Far enough to reach back to "Sections" over a list of numerals, and no further: a sentence may
   * be long.
   */
  private static final int REACH = 100;

  /** The references of some wording in order. */
  static List<MarkedReference> in(Wording wording) {
    List<Found> found = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    wording.runs().forEach(run -> collect(run, plain, found));
    return found.stream()
        .map(it ->
            new MarkedReference(
                it.reference,
                plain.substring(Math.max(0, it.start - REACH), it.start),
                plain.substring(it.end, Math.min(plain.length(), it.end + REACH))))
        .toList();
  }

  private record Found(Wording.Reference reference, int start, int end) {}

  private static void collect(Run run, StringBuilder plain, List<Found> found) {
    switch (run) {
      case Wording.Reference reference -> {
        int start = plain.length();
        reference.appendTo(plain);
        found.add(new Found(reference, start, plain.length()));
      }
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> collect(it, plain, found));
      case Wording.Bound bound -> bound.runs().forEach(it -> collect(it, plain, found));
      case Wording.Words words -> words.appendTo(plain);
      case Wording.TermUse use -> use.appendTo(plain);
    }
  }

  /** The words of the reference, without markup. */
  String words() {
    return Wording.plain(List.of(reference)).strip();
  }
}
