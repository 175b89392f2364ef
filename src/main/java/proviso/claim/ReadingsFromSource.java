package proviso.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.form.Form;
import proviso.form.Reading;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/** From the {@code readings} of a claim or a scenario to the options chosen. */
public final class ReadingsFromSource {
  private ReadingsFromSource() {}

  /**
   * The options chosen, by reading. What the form does not have is reported and left out.
   *
   * @param entries reading and option
   * @param form whose readings they are
   * @param diagnostics where faults go
   */
  public static Map<String, String> read(
      List<Node.Entry> entries, Form form, Diagnostics diagnostics) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Node.Entry entry : entries) {
      // The grammar's check reports a value that is no text.
      if (entry.value() instanceof Node.Scalar option && !option.isBlank()) {
        option(entry.key().text(), option.text(), form, diagnostics)
            .ifPresent(id -> chosen.put(entry.key().value(), id));
      }
    }
    return chosen;
  }

  /** The option of one reading; empty, with a report, when the form does not have it. */
  public static Optional<String> option(
      LocatedText reading, LocatedText option, Form form, Diagnostics diagnostics) {
    Optional<Reading> known =
        form.readings().stream().filter(each -> each.id().equals(reading.value())).findFirst();
    if (known.isEmpty()) {
      List<String> ids = form.readings().stream().map(Reading::id).toList();
      diagnostics.report(
          fault(
              reading,
              form.id() + " has no reading \"" + reading + "\".",
              ids,
              ids.isEmpty() ? "It has none." : "It has " + String.join(", ", ids) + "."));
      return Optional.empty();
    }
    Map<String, String> options = known.get().options();
    String id = option.value().strip();
    if (!options.containsKey(id)) {
      diagnostics.report(
          fault(
              option,
              "The reading \"" + reading + "\" has no option \"" + id + "\".",
              List.copyOf(options.keySet()),
              "Write one of " + String.join(", ", options.keySet()) + "."));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private static Diagnostic fault(
      LocatedText written, String message, List<String> known, String otherwise) {
    return Diagnostic.error(Code.UNKNOWN_READING, written.span(), message)
        .hint(
            Suggestion.closest(written.value(), known)
                .map(id -> "Did you mean \"" + id + "\"?")
                .orElse(otherwise));
  }
}
