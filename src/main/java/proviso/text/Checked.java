package proviso.text;

import java.util.List;
import java.util.Optional;

/**
 * What a stage made of a file, with everything it had to say about it.
 *
 * @param value the result, absent when an error prevents one
 * @param diagnostics errors and warnings, sorted
 * @param <T> the result's type
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The value unless an error was found. */
  public static <T> Checked<T> of(T value, Diagnostics diagnostics) {
    return new Checked<>(
        diagnostics.hasErrors() ? Optional.empty() : Optional.of(value), diagnostics.sorted());
  }

  /** Nothing but the diagnostics. */
  public static <T> Checked<T> failed(Diagnostics diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics.sorted());
  }
}
