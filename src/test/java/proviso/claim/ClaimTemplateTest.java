package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.clause.CompiledForm;
import proviso.compile.FormFolder;
import proviso.form.Fact;
import proviso.text.Checked;
import proviso.text.SourceText;

@NullMarked
class ClaimTemplateTest {
  private static final FormFolder ALL =
      new FormFolder(List.of(Path.of("forms"), ClaimFiles.FOLDER.resolve("forms")));

  private static Stream<CompiledForm> deciding() {
    return ALL.ids().stream()
        .flatMap(id -> ALL.find(id).stream())
        .filter(form -> form.form().outcome().isPresent());
  }

  private static Claim read(String text) {
    Checked<ClaimFile> read =
        ClaimFromSource.read(
            new SourceText("claim.yaml", text), ALL, Policies.NONE, ClaimFiles::covers);
    assertThat(ClaimFiles.faults(read)).isEmpty();
    return read.value().orElseThrow().claim();
  }

  @ParameterizedTest
  @MethodSource("deciding")
  void theFileToStartFromIsAClaimOfWhichNothingIsKnown(CompiledForm form) {
    Claim claim = read(ClaimTemplate.of(form));
    assertThat(claim.policy().form().id()).isEqualTo(form.id());
    assertThat(claim.facts().values()).isNotEmpty().containsOnly(Given.unknown());
  }

  @ParameterizedTest
  @MethodSource("deciding")
  void itCanBeFilledInAsItsCommentsSay(CompiledForm form) {
    String text = ClaimTemplate.of(form);
    for (Fact fact : form.form().facts()) {
      text = fill(text, fact);
    }
    assertThat(read(text).facts().values()).noneMatch(Given::isOpen);
  }

  /** Answers a fact with the example, or the first option, that stands above it. */
  private static String fill(String text, Fact fact) {
    String line = "\n  " + fact.id() + ": unknown\n";
    int at = text.indexOf(line);
    String comment = text.substring(text.lastIndexOf("\n\n", at) + 1, at);
    String answer =
        switch (fact.type()) {
          case Fact.Type.Simple _ -> " " + found(comment, "such as (\\S.*?)\\.(?:\n|$)");
          case Fact.Type.Choice choice ->
              (choice.several() ? " [%s]" : " %s")
                  .formatted(found(comment, "these[^:]*:\n  #   ([a-z0-9-]+):"));
          case Fact.Type.Rows _ ->
              "\n"
                  + comment
                      .lines()
                      .dropWhile(it -> !it.equals("  # such as"))
                      .filter(it -> it.matches("  #   ( |-) .*"))
                      .map(it -> it.replaceFirst("#", " "))
                      .reduce((one, two) -> one + "\n" + two)
                      .orElseThrow();
        };
    return text.replace(line, "\n  " + fact.id() + ":" + answer + "\n");
  }

  private static String found(String comment, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(comment);
    assertThat(matcher.find()).as(comment).isTrue();
    return matcher.group(1);
  }

  @Test
  void eachQuestionSaysWhoAnswersWhatMattersAndWhoAsks() {
    String text = ClaimTemplate.of(ClaimFiles.harbor());
    assertThat(text)
        .contains(
            """
              # What did the damage? Ask the adjuster.
              # Write one of these:
              #   storm: a storm
              #   ice: drifting ice
              #   none: nothing did
              # For A. On it depends guarded.
              cause: unknown
            """)
        .contains(
            """
              # What did the repair cost?
              # Write an amount of US dollars, such as $1,000.50.
              # For A. Asked for by Repair.
              repair.cost: unknown
            """)
        .contains(
            """
              # Was the pier guarded?
              # Write yes or no, such as yes.
              # Matters only when cause is storm.
              # For A.
              guarded: unknown
            """)
        .contains("  # No rule uses it.\n  witness: unknown\n")
        .contains("  #   - kind: hull\n  #     amount: $1,000.50\n");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(112));
  }

  @Test
  void ofAPolicyItNamesTheFile() {
    InForce policy = ClaimFiles.claim(ClaimFiles.GOOD).policy();
    assertThat(ClaimTemplate.of(policy, "../policies/p 1.yaml"))
        .contains("\npolicy: \"../policies/p 1.yaml\"\nform: HB 10 20\n");
  }
}
