package proviso.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import proviso.compile.Compiler;
import proviso.rule.Program;
import proviso.text.SourceText;

/** Every number, comparison, condition and exception of a rule is made different once. */
class MutantsTest {
  private static final String FORM =
      """
      form: {number: TS 40 01, edition: 01 26, title: TEST}
      facts:
        - {id: cause, type: choice, options: {fire: fire, flood: flood}, question: "What?"}
        - {id: loss, type: money, question: "How much?"}
        - {id: kept, type: indicator, question: "Was it kept?"}
      provisions:
        - id: grant
          text: [{says: We pay., covers: covered = cause is fire and loss > $5}]
        - id: less
          text:
            - {says: We do not., excludes: covered when cause is flood}
            - {says: But we do., unless: kept}
      """;

  private static final Program PROGRAM =
      Compiler.compile(new SourceText("test.yaml", FORM)).value().orElseThrow().program();

  @Test
  void eachIsNamedByItsSentenceAndWhatIsDifferent() {
    assertThat(Mutants.of(PROGRAM))
        .extracting(Mutant::name)
        .containsExactlyInAnyOrder(
            "grant/1: rule left out",
            "grant/1: \"cause is fire\" left out",
            "grant/1: \"loss > $5\" left out",
            "grant/1: \"and\" became \"or\"",
            "grant/1: \"is\" became \"is not\"",
            "grant/1: fire became flood",
            "grant/1: \">\" became \">=\"",
            "grant/1: \">\" became \"<=\"",
            "grant/1: $5 became a little more",
            "grant/1: $5 became a little less",
            "less/1: rule left out",
            "less/1: \"when\" left out",
            "less/1: exceptions left out",
            "less/1: \"is\" became \"is not\"",
            "less/1: flood became fire",
            "less/2: rule left out");
  }

  @Test
  void eachDiffersFromTheFormAndFromTheOthers() {
    List<Mutant> mutants = Mutants.of(PROGRAM);
    Set<Program> programs = mutants.stream().map(Mutant::program).collect(Collectors.toSet());
    assertThat(programs).hasSameSizeAs(mutants).doesNotContain(PROGRAM);
  }
}
