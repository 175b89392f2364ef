package proviso.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

  /** How many characters of a text share one list of the errors at them. */
  private static final int BLOCK = 512;

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Where errors are, so that asking for them at a place takes no longer the more there are. */
  private final Map<SourceText, Map<Integer, List<Span>>> errors = new HashMap<>();

  /** Keeps one. */
  public void report(Diagnostic diagnostic) {
    if (found.add(diagnostic) && diagnostic.severity() == Severity.ERROR) {
      Span span = diagnostic.span();
      Map<Integer, List<Span>> blocks = errors.computeIfAbsent(span.source(), _ -> new HashMap<>());
      for (int block = span.start() / BLOCK; block <= span.end() / BLOCK; block++) {
        blocks.computeIfAbsent(block, _ -> new ArrayList<>()).add(span);
      }
    }
  }

  /** Keeps all. */
  public void reportAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
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
    Map<Integer, List<Span>> blocks = errors.getOrDefault(span.source(), Map.of());
    return IntStream.rangeClosed(span.start() / BLOCK, span.end() / BLOCK)
        .anyMatch(block -> blocks.getOrDefault(block, List.of()).stream().anyMatch(span::overlaps));
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
