package proviso.text;

import java.util.List;

/**
 * One fault in a file, told so that the person who wrote the file can mend it.
 *
 * <p>How to write one: the message is one sentence in plain words with a full stop, says what is
 * wrong rather than what the compiler was doing, and puts what the person wrote in double quotes.
 * It names no class of ours and uses no abbreviation. A hint is a sentence of its own that says
 * what to do; "Did you mean ...?" is the best one. Where two places disagree, the span is the one
 * to change and the other is a {@link Note}.
 *
 * @param code what kind of fault, stable across versions
 * @param severity whether the file can still be used
 * @param span the characters at fault
 * @param path where that is in the form as a lawyer would say it, such as "C.2.a.(1)", or empty
 * @param message what is wrong
 * @param notes other places that matter
 * @param hints how to mend it
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String path,
    String message,
    List<Note> notes,
    List<String> hints) {

  /**
   * Another place that matters to the fault.
   *
   * @param span where
   * @param message what is there, such as "first used here"
   */
  public record Note(Span span, String message) {}

  /** Copies the lists. */
  public Diagnostic {
    notes = List.copyOf(notes);
    hints = List.copyOf(hints);
  }

  /** An error without notes, hints or path. */
  public static Diagnostic error(Code code, Span span, String message) {
    return new Diagnostic(code, Severity.ERROR, span, "", message, List.of(), List.of());
  }

  /** A warning without notes, hints or path. */
  public static Diagnostic warning(Code code, Span span, String message) {
    return new Diagnostic(code, Severity.WARNING, span, "", message, List.of(), List.of());
  }

  /** The same with one more hint. An empty hint changes nothing. */
  public Diagnostic hint(String hint) {
    return hint.isEmpty()
        ? this
        : new Diagnostic(code, severity, span, path, message, notes, with(hints, hint));
  }

  /** The same with one more place. */
  public Diagnostic note(Span where, String what) {
    return new Diagnostic(
        code, severity, span, path, message, with(notes, new Note(where, what)), hints);
  }

  /** The same at a legal heading path. */
  public Diagnostic at(String legalPath) {
    return new Diagnostic(code, severity, span, legalPath, message, notes, hints);
  }

  private static <T> List<T> with(List<T> list, T more) {
    return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(more)).toList();
  }
}
