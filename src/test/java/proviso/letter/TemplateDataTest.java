package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.document.pdf.Fonts;
import proviso.text.Diagnostics;

/** What templates see is what their README says, no more and no less. */
@NullMarked
class TemplateDataTest {
  private static final Path README = Path.of("templates/letters/README.md");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  @Test
  void theReadmeNamesAllData() throws IOException {
    Set<String> given = new TreeSet<>();
    for (String text :
        List.of(
            example(),
            // A loss within the deductible: whether it is covered depends on a reading.
            example(
                "$4,000", "$40", "$6,400", "$60", "$8,000", "$80", ", network-interruption]", "]"),
            example("system.antivirus-equipped: yes", "system.antivirus-equipped: unknown"),
            example("system.antivirus-equipped: yes", "system.antivirus-equipped: no"),
            example("contributing.causes: []", "contributing.causes: [excluded-cause]"))) {
      LetterRequest request = Written.request(text, Optional.empty());
      var carrier =
          CarrierFromSource.read(Written.TEMPLATES, Fonts.standard()::covers, new Diagnostics());
      List<Map<String, Object>> notices =
          List.of(Map.of("id", "review", "text", "Words.", "source", "A law"));
      List<Map<String, Object>> dates =
          List.of(Map.of("words", "We will pay by", "day", "July 1, 2027", "source", "A law"));
      collect(
          new LetterModel(request, carrier.orElseThrow(), new LetterModel.Quoted())
              .model(notices, dates),
          given);
    }
    assertThat(told()).isEqualTo(given);
  }

  private static void collect(Object value, Set<String> names) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach((key, inner) -> {
            names.add(String.valueOf(key));
            collect(inner, names);
          });
      case List<?> list -> list.forEach(each -> collect(each, names));
      default -> {}
    }
  }

  /** The names in code in the table of the data, the first of a dotted one too. */
  private static Set<String> told() throws IOException {
    String text = Files.readString(README);
    String table = text.substring(text.indexOf("| Data |"), text.indexOf("`parts.ftl` has what"));
    return Pattern.compile("`([^`]*)`")
        .matcher(table)
        .results()
        .map(code -> code.group(1))
        .filter(code -> !code.endsWith(".yaml"))
        .flatMap(code -> NAME.matcher(code).results().map(name -> name.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
