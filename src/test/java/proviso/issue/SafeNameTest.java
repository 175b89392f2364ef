package proviso.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class SafeNameTest {
  @ParameterizedTest
  @CsvSource({
    "BOP 7731204-03,bop-7731204-03",
    "LN 1,ln-1",
    "42,42",
  })
  void anOrdinaryNumberIsItsOwnName(String number, String name) {
    assertThat(SafeName.of(number)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../..",
        "..",
        ".",
        "/etc/passwd",
        "C:\\x",
        "CON",
        "NUL",
        "LPT1",
        "COM0",
        "北京",
        "a",
        "A\u0000B",
        "A  B",
        "-A",
        "A-",
        " ",
        "A/B",
        "A\u202eB",
        "~",
        "$(rm)",
        "A;B"
      })
  void anyOtherTextGivesASafeNameOfItsOwn(String text) {
    String name = SafeName.of(text);
    assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{10}");
    assertThat(name.length()).isLessThan(80);
  }

  @Test
  void textsThatDifferInMoreThanASpaceNeverShareAName() {
    Random random = new Random(7);
    Map<String, String> names = new HashMap<>();
    String letters = "AaBb1-_./\\ é北";
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String number = text.toString();
      String spaced =
          number.matches("[A-Z0-9]+([ -][A-Z0-9]+)*") ? number.replace(' ', '-') : number;
      String earlier = names.putIfAbsent(SafeName.of(number), spaced);
      assertThat(earlier == null ? spaced : earlier).isEqualTo(spaced);
    }
  }
}
