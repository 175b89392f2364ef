package proviso.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import proviso.claim.Claim;
import proviso.form.Reading;
import proviso.text.Suggestion;

/** The readings chosen on a command line, alike in every command that decides. */
final class ReadingOptions {
  @Option(
      names = "--reading",
      paramLabel = "NAME=OPTION",
      description = "Take words that can be read two ways this way; may be given several times.")
  private List<String> chosen = List.of();

  /** The claim under the readings chosen; prints what is wrong with a choice. */
  Optional<Claim> apply(Claim claim, Terminal terminal) {
    Claim under = claim;
    for (String each : chosen) {
      String[] parts = each.split("=", 2);
      Optional<Reading> reading =
          claim.form().readings().stream().filter(it -> it.id().equals(parts[0])).findFirst();
      if (reading.isEmpty()) {
        List<String> known = claim.form().readings().stream().map(Reading::id).toList();
        wrong(terminal, "The form has no reading \"" + parts[0] + "\".", parts[0], known);
        return Optional.empty();
      }
      String option = parts.length == 2 ? parts[1] : "";
      if (!reading.get().options().containsKey(option)) {
        List<String> known = List.copyOf(reading.get().options().keySet());
        wrong(
            terminal,
            "The reading \"" + parts[0] + "\" has no option \"" + option + "\".",
            option,
            known);
        return Optional.empty();
      }
      under = under.under(parts[0], option);
    }
    return Optional.of(under);
  }

  private static void wrong(Terminal terminal, String message, String written, List<String> known) {
    terminal
        .err()
        .println(
            "proviso: "
                + message
                + " "
                + Suggestion.closest(written, known)
                    .map(meant -> "Did you mean \"" + meant + "\"?")
                    .orElse("There are " + String.join(", ", known) + "."));
  }
}
