package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.text.Checked;
import proviso.text.Code;

/** Forms made to be slow, deep or circular. */
class HostileFormsTest {
  private static final int MANY = 10_000;

  /** Far more than it takes, and far less than a quadratic compiler would take. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static String many(IntFunction<String> line) {
    return "provisions:\n" + IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining());
  }

  private static Checked<CompiledForm> inTime(String body) {
    return Assertions.assertTimeoutPreemptively(PATIENCE, () -> FormText.compile(body));
  }

  @Test
  void tenThousandProvisionsCompile() {
    Checked<CompiledForm> checked =
        inTime(
            "outline: [\"1.\", \"a.\"]\n"
                + many(
                    i -> "  - {id: p%d, text: 'See [%d.](#p%d) there.'}\n".formatted(i, i + 1, i)));
    assertThat(checked.diagnostics()).isEmpty();
    assertThat(checked.value().orElseThrow().byLabel("10000")).isPresent();
  }

  @Test
  void tenThousandFaultsAreReportedEach() {
    Checked<CompiledForm> checked =
        inTime(
            many(i ->
                "  - {id: p%d, text: 'See [C.](#q%d) and \"w%d\".', ends: x%d}\n"
                    .formatted(i, i, i, i)));
    assertThat(checked.diagnostics()).hasSizeGreaterThanOrEqualTo(3 * MANY);
  }

  @Test
  void rangesOverAllProvisionsTakeNoRoom() {
    Checked<CompiledForm> checked =
        inTime(
            "outline: [\"1.\"]\n"
                + many(
                    i -> "  - {id: p%d, text: 'See [1. to 10000.](#p0..p9999).'}\n".formatted(i)));
    assertThat(checked.value().orElseThrow().referrers("p5000")).hasSize(MANY);
  }

  @Test
  void aSentenceOfReferencesIsReadInTime() {
    String references = "[B.](#two) and ".repeat(5_000);
    assertThat(
            inTime(
                    "provisions: [{id: one, text: '%sall.'}, {id: two, text: Two.}]\n"
                        .formatted(references))
                .diagnostics())
        .isEmpty();
  }

  @Test
  void provisionsMayReferToEachOtherInCircles() {
    assertThat(
            inTime(
                    """
                    provisions:
                      - {id: one, text: "See [B.](#two) and [A.](#one)."}
                      - {id: two, text: "See [A.](#one)."}
                    """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void depthIsBounded() {
    StringBuilder deep = new StringBuilder("provisions: ");
    for (int i = 0; i < 2_000; i++) {
      deep.append("[{id: p%d, provisions: ".formatted(i));
    }
    Checked<CompiledForm> checked = inTime(deep.toString());
    assertThat(checked.value()).isEmpty();
    assertThat(checked.diagnostics()).extracting(it -> it.code()).contains(Code.TOO_LARGE);
  }

  @Test
  void anOutlineHasFewLevels() {
    assertThat(
            inTime(
                    "outline: [%s]\nprovisions: [{id: one, text: One.}]\n"
                        .formatted(String.join(", ", Collections.nCopies(500, "\"1.\""))))
                .diagnostics())
        .extracting(it -> it.code())
        .containsExactly(Code.TOO_DEEP);
  }

  @Test
  void labelsOfRandomOrderAreCheckedInTime() {
    Checked<CompiledForm> checked =
        inTime(
            "outline: [\"i.\"]\n"
                + many(i -> "  - {id: p%d, label: m%d., text: T.}\n".formatted(i, i)));
    assertThat(checked.diagnostics()).hasSize(MANY);
  }
}
