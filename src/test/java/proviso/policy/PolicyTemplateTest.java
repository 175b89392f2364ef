package proviso.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.form.FormId;
import proviso.form.ScheduleEntry;

@NullMarked
class PolicyTemplateTest {
  private static Stream<FormId> forms() {
    return PolicyFiles.FORMS.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFileToStartFromIsItselfAPolicy(FormId id) {
    String text = PolicyTemplate.of(PolicyFiles.FORMS.find(id).orElseThrow());
    assertThat(PolicyFiles.faults(text)).isEmpty();
    AttachedForm form = PolicyFiles.read(text).value().orElseThrow().forms().getFirst();
    assertThat(form.form().id()).isEqualTo(id);
    assertThat(form.schedule().keySet())
        .containsExactlyElementsOf(
            form.form().form().schedule().entries().stream().map(ScheduleEntry::id).toList());
  }

  @Test
  void eachEntryIsExplained() {
    String text =
        PolicyTemplate.of(PolicyFiles.FORMS.find(new FormId("LN 10 01", "01 26")).orElseThrow());
    assertThat(text)
        .contains("      # A. Trade Of The Insured: a text. In a few words.\n      trade: ")
        .contains(
            "      # D. Deductible: an amount of US dollars. May be left to the declarations. Not"
                + " above \"limit\".\n"
                + "      deductible: $1,000\n")
        .contains("      #   lamp: Lamp oil\n      oil: whale\n")
        .contains("      #   value: Value, an amount of US dollars. May be left out.\n");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(110));
  }
}
