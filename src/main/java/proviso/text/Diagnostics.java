package proviso.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics while the stages of a run go on. Not safe for use by several threads.
 *
 * <p>The same fault found twice at one place is kept once.
 */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Keeps one. */
  public void report(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Keeps all. */
  public void reportAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(found::add);
  }

  /** Whether any of them is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** How many errors. */
  public int errorCount() {
    return (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }

  /** All of them, by file name and then by place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(
        Comparator.comparing((Diagnostic d) -> d.span().source().name())
            .thenComparingInt(d -> d.span().start())
            .thenComparingInt(d -> d.span().end()));
    return List.copyOf(all);
  }
}
