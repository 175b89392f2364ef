package proviso.text;

import java.util.Collection;
import java.util.Locale;

/**
 * Diagnostics for people: what is wrong, where, the line itself with the characters marked, other
 * places that matter, and how to mend it.
 *
 * <pre>{@code
 * error[unknown-key]: A provision has no key "headng".
 *   --> forms/x/01-26.yaml:12:5  in C.2.a.(1)
 *    |
 * 12 |     headng: Introduction
 *    |     ^^^^^^
 * help: Did you mean "heading"?
 * }</pre>
 *
 * <p>Whatever the file holds, the output holds no control character but line ends and, with colour,
 * the printer's own.
 */
public final class DiagnosticPrinter {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String BLUE = "\u001B[1;34m";
  private static final String CYAN = "\u001B[1;36m";

  private final boolean colour;

  /**
   * Makes a printer.
   *
   * @param colour whether to use the ANSI colours of a terminal
   */
  public DiagnosticPrinter(boolean colour) {
    this.colour = colour;
  }

  /** All diagnostics with an empty line after each, and {@link #summary} at the end. */
  public String print(Collection<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(print(diagnostic)).append('\n');
    }
    return out.append(summary(diagnostics)).append('\n').toString();
  }

  /** One diagnostic; every line of it ends with LF. */
  public String print(Diagnostic diagnostic) {
    int gutter = gutterOf(diagnostic);
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    String loud =
        switch (diagnostic.severity()) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
        };
    StringBuilder out = new StringBuilder();
    out.append(in(loud, severity + "[" + diagnostic.code().id() + "]"))
        .append(in(BOLD, ": " + Visible.of(diagnostic.message())))
        .append('\n');
    excerpt(diagnostic.span(), diagnostic.path(), gutter, '^', loud, out);
    for (Diagnostic.Note note : diagnostic.notes()) {
      out.append(in(BOLD, "note")).append(": ").append(Visible.of(note.message())).append('\n');
      excerpt(note.span(), "", gutter, '-', BLUE, out);
    }
    for (String hint : diagnostic.hints()) {
      out.append(in(CYAN, "help")).append(": ").append(Visible.of(hint)).append('\n');
    }
    return out.toString();
  }

  /** How many there are, such as "2 errors, 1 warning", or "no errors". */
  public static String summary(Collection<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    if (warnings == 0) {
      return errors == 0 ? "no errors" : counted(errors, "error");
    }
    String of = counted(warnings, "warning");
    return errors == 0 ? of : counted(errors, "error") + ", " + of;
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static int gutterOf(Diagnostic diagnostic) {
    int line = diagnostic.span().line();
    for (Diagnostic.Note note : diagnostic.notes()) {
      line = Math.max(line, note.span().line());
    }
    return Integer.toString(line).length();
  }

  private void excerpt(
      Span span, String path, int gutter, char mark, String loud, StringBuilder out) {
    String margin = " ".repeat(gutter);
    SourceText source = span.source();
    boolean hasText = !source.content().isEmpty();
    out.append(in(BLUE, margin + "-->"))
        .append(' ')
        .append(Visible.of(source.name()))
        .append(hasText ? ":" + span.line() + ":" + span.column() : "")
        .append(path.isEmpty() ? "" : "  in " + Visible.of(path))
        .append('\n');
    if (!hasText) {
      return;
    }
    Excerpt excerpt = Excerpt.of(span);
    String number = Integer.toString(span.line());
    int lastLine = span.end() > span.start() ? source.lineAt(span.end() - 1) : span.line();
    String more = lastLine > span.line() ? " to line " + lastLine : "";
    out.append(in(BLUE, margin + " |")).append('\n');
    out.append(in(BLUE, " ".repeat(gutter - number.length()) + number + " |"))
        .append((" " + excerpt.line()).stripTrailing())
        .append('\n');
    out.append(in(BLUE, margin + " |"))
        .append(" ".repeat(1 + excerpt.before()))
        .append(in(loud, String.valueOf(mark).repeat(excerpt.marked()) + more))
        .append('\n');
  }

  private String in(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
