package proviso.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics while the stages of a run go on. Not safe for use by several threads.
 *
 * <p>The same fault found twice at one place is kept once. What was found at characters that break
 * the grammar of the file itself only follows from that, and is left out.
 */
public final class Diagnostics {
  /** Faults of the file as such, before anybody asks what it says. */
  private static final Set<Code> FIRST =
      EnumSet.of(
          Code.BAD_ENCODING, Code.TOO_LARGE, Code.YAML_SYNTAX, Code.TAB_INDENT, Code.YAML_FEATURE);

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

  /** Whether an error was found at characters of a stretch of text. */
  public boolean hasErrorIn(Span span) {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR && d.span().overlaps(span));
  }

  /** All of them but those that follow from others, by file name and then by place. */
  public List<Diagnostic> sorted() {
    List<Span> broken =
        found.stream().filter(d -> FIRST.contains(d.code())).map(Diagnostic::span).toList();
    List<Diagnostic> all =
        new ArrayList<>(
            found.stream()
                .filter(
                    d -> FIRST.contains(d.code()) || broken.stream().noneMatch(d.span()::overlaps))
                .toList());
    all.sort(
        Comparator.comparing((Diagnostic d) -> d.span().source().name())
            .thenComparingInt(d -> d.span().start())
            .thenComparingInt(d -> d.span().end()));
    return List.copyOf(all);
  }
}
