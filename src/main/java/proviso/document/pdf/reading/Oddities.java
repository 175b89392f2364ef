package proviso.document.pdf.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what Proviso never writes, each once, and no more than a person would read. */
final class Oddities {
  private static final int MOST = 50;

  private final Set<String> found = new LinkedHashSet<>();

  void add(String sentence) {
    if (found.size() < MOST) {
      found.add(sentence);
    }
  }

  List<String> all() {
    return List.copyOf(found);
  }
}
