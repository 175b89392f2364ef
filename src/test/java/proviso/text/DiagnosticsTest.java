package proviso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DiagnosticsTest {
  private static final SourceText SOURCE = new SourceText("a.yaml", "one two\n");

  private final Diagnostics all = new Diagnostics();

  private void found(Code code, int from, int to) {
    all.report(Diagnostic.error(code, SOURCE.span(from, to), "Wrong."));
  }

  @Test
  void whatIsFoundAtBrokenCharactersOnlyFollowsFromThat() {
    found(Code.BAD_WORDING, 0, 3);
    found(Code.BAD_WORDING, 4, 7);
    found(Code.YAML_SYNTAX, 2, 3);
    found(Code.YAML_FEATURE, 2, 3);
    assertThat(all.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.YAML_SYNTAX, Code.YAML_FEATURE, Code.BAD_WORDING);
    assertThat(all.hasErrors()).isTrue();
  }

  @Test
  void placesThatTouchHaveNoCharacterInCommon() {
    found(Code.YAML_SYNTAX, 0, 3);
    found(Code.BAD_WORDING, 3, 4);
    found(Code.MISSING_KEY, 3, 3);
    assertThat(all.sorted()).hasSize(3);
    assertThat(all.hasErrorIn(SOURCE.span(4, 7))).isFalse();
    assertThat(all.hasErrorIn(SOURCE.span(1, 2))).isTrue();
  }

  @Test
  void anotherFileIsAnotherPlace() {
    found(Code.YAML_SYNTAX, 0, 3);
    Span elsewhere = new SourceText("b.yaml", "one two\n").span(0, 3);
    all.report(Diagnostic.error(Code.BAD_WORDING, elsewhere, "Wrong."));
    assertThat(all.sorted()).hasSize(2);
    assertThat(all.hasErrorIn(elsewhere)).isTrue();
  }

  @Test
  void anErrorIsFoundWhereverItOverlaps() {
    Random random = new Random(46);
    SourceText text = new SourceText("c.yaml", "x".repeat(5_000));
    List<Span> errors = new ArrayList<>();
    for (int run = 0; run < 2_000; run++) {
      int start = random.nextInt(5_000);
      Span span = text.span(start, start + random.nextInt(random.nextBoolean() ? 5 : 1_500));
      assertThat(all.hasErrorIn(span))
          .as("%d to %d", span.start(), span.end())
          .isEqualTo(errors.stream().anyMatch(span::overlaps));
      if (random.nextInt(100) == 0) {
        errors.add(span);
        all.report(Diagnostic.error(Code.BAD_VALUE, span, "Wrong."));
      } else {
        all.report(Diagnostic.warning(Code.BAD_VALUE, span, "Doubtful."));
      }
    }
    assertThat(errors).hasSizeGreaterThan(5);
  }
}
