package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm.Citation;
import proviso.compile.Compiler;
import proviso.form.Value;
import proviso.text.SourceText;

class CompiledFormTest {
  private static final String FORM =
      """
      form: {number: TS 10 20, edition: 01 26, title: TEST, notice: NOTICE, modifies: It modifies}
      base: {titles: [BASE FORM]}
      schedule:
        entries:
          - {id: limit, title: Limit, type: money, prefix: $}
          - {id: waiver, title: Waiver, type: indicator}
        note: See the [Limit](schedule:limit).
      text: Before all.
      provisions:
        - id: scope
          heading: Scope
          text: We pay up to the [Limit](schedule:limit), see [2. and 3. below](#second..third).
          provisions:
            - {id: first, text: 'In [8 hours]{wait}, see [A.](#scope) and [A.](#scope) again.'}
            - {id: second, text: Second., limits: payment = schedule.limit when schedule.waiver}
            - id: third
              text: [Third., {paragraph: 'Again third, by [2. above](#second).', limits: payment = $5, unless: schedule.waiver}]
          closing: After all, [1. through 3. above](#first..third).
      """;

  private static CompiledForm compile(String content) {
    return Compiler.compile(new SourceText("test.yaml", content)).value().orElseThrow();
  }

  private static final CompiledForm COMPILED = compile(FORM);

  private static List<String> sentences(List<Citation> citations) {
    return citations.stream().map(it -> it.sentence().id()).toList();
  }

  @Test
  void findsProvisionsByIdAndByLabel() {
    assertThat(COMPILED.provision("third").orElseThrow().label().path()).isEqualTo("A.3.");
    assertThat(COMPILED.byLabel("A.3.")).isEqualTo(COMPILED.byLabel("A.3"));
    assertThat(COMPILED.byLabel("A.3").orElseThrow().id()).isEqualTo("third");
    assertThat(COMPILED.byLabel("A.4")).isEmpty();
    assertThat(COMPILED.parent("third").orElseThrow().id()).isEqualTo("scope");
    assertThat(COMPILED.provision("fourth")).isEmpty();
  }

  @Test
  void findsSentencesAndTheirRules() {
    assertThat(COMPILED.sentence("third/2").orElseThrow().sentence().wording().plain())
        .isEqualTo("Again third, by 2. above.");
    assertThat(COMPILED.rules("third/2")).hasSize(2);
    assertThat(COMPILED.rules("third/1")).isEmpty();
    assertThat(COMPILED.sentences())
        .extracting(it -> it.sentence().id())
        .containsExactly(
            "form/1", "scope/1", "first/1", "second/1", "third/1", "third/2", "scope/2");
  }

  @Test
  void findsBoundValues() {
    assertThat(COMPILED.bound("wait")).contains(new Value.Duration(480));
    assertThat(COMPILED.bound("weight")).isEmpty();
  }

  @Test
  void saysWhoRefersToAProvision() {
    assertThat(sentences(COMPILED.referrers("second")))
        .containsExactly("scope/1", "third/2", "scope/2");
    assertThat(sentences(COMPILED.referrers("first"))).containsExactly("scope/2");
    assertThat(sentences(COMPILED.referrers("scope"))).containsExactly("first/1");
    assertThat(COMPILED.referrers("nowhere")).isEmpty();
  }

  @Test
  void saysWhatAnEntryGoverns() {
    assertThat(sentences(COMPILED.governing("limit"))).containsExactly("scope/1", "second/1");
    assertThat(sentences(COMPILED.governing("waiver"))).containsExactly("second/1", "third/2");
    assertThat(COMPILED.governing("limits")).isEmpty();
  }

  @Test
  void printsAllWordsInOrder() {
    assertThat(COMPILED.printedWords())
        .isEqualTo(
            """
            NOTICE
            TEST
            It modifies
            BASE FORM
            SCHEDULE
            A. Limit: $
            B. Waiver:
            See the Limit.
            Before all.
            A. Scope
            We pay up to the Limit, see 2. and 3. below.
            1. In 8 hours, see A. and A. again.
            2. Second.
            3. Third.
            Again third, by 2. above.
            After all, 1. through 3. above.
            """);
  }

  @Test
  void theFingerprintIsOfWordsRulesAndSchedule() {
    String fingerprint = COMPILED.fingerprint();
    assertThat(fingerprint).matches("[0-9a-f]{64}");
    assertThat(compile("# a comment\n" + FORM.replace("id: third", "id:   third")).fingerprint())
        .isEqualTo(fingerprint);
    for (String[] change :
        new String[][] {
          {"8 hours", "9 hours"},
          {"unless: schedule.waiver", "unless: not schedule.waiver"},
          {"limits: payment = $5", "reduces: payment = $5"},
          {"title: Waiver", "title: Waived"},
          {"type: indicator", "type: indicator, presence: optional"},
          {"edition: 01 26", "edition: 02 26"}
        }) {
      assertThat(FORM).contains(change[0]);
      assertThat(compile(FORM.replace(change[0], change[1])).fingerprint())
          .as(change[0])
          .isNotEqualTo(fingerprint);
    }
  }
}
