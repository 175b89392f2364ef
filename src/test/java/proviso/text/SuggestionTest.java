package proviso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KEYS =
      List.of("provisions", "heading", "text", "closing", "at-least", "at-most", "id");

  @ParameterizedTest
  @CsvSource({
    "provision, provisions",
    "provsions, provisions",
    "porvisions, provisions",
    "Heading, heading",
    "at_least, at-least",
    "AtMost, at-most",
    "txet, text",
  })
  void findsTheWordMeant(String given, String meant) {
    assertThat(Suggestion.closest(given, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"limit", "xx", "pin", "''", "---"})
  void findsNothingWhenNothingIsClose(String given) {
    assertThat(Suggestion.closest(given, KEYS)).isEmpty();
    assertThat(Suggestion.hint(given, KEYS)).isEmpty();
  }

  @Test
  void aTooLongWordIsNotCompared() {
    assertThat(Suggestion.closest("x".repeat(1_000_000), KEYS)).isEmpty();
  }

  @Test
  void hintAsks() {
    assertThat(Suggestion.hint("tekst", KEYS)).isEqualTo("Did you mean \"text\"?");
  }
}
