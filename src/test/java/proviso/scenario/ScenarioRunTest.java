package proviso.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.scenario.ScenarioFiles.differences;
import static proviso.scenario.ScenarioFiles.run;

import org.junit.jupiter.api.Test;

/** What comes of facts is held against what was expected, cent by cent. */
class ScenarioRunTest {

  @Test
  void passesWhenAllComesOutAsExpected() {
    assertThat(
            differences(
                """
                - id: one
                  title: A storm
                  expect:
                    decision: pay
                    payable: $2,000
                    coverages: {repair: covered}
                    terms: {covered: yes, measured: "$2,000"}
                    applies: [A]
                    readings: {tide: $0}
                    open: []
                    referrals: []
                """))
        .isEmpty();
  }

  @Test
  void saysInWordsWhatIsOtherwise() {
    assertThat(
            differences(
                """
                - id: one
                  title: A storm
                  expect:
                    decision: deny
                    payable: $2,000.01
                    coverages: {repair: not-covered}
                    terms: {covered: no}
                    passes: [A]
                    readings: {tide: $1}
                    open: [guarded]
                """))
        .containsExactly(
            "decision: expected deny, was pay",
            "payable: expected $2,000.01, was $2,000.00",
            "coverage repair: expected not-covered, was covered",
            "covered: expected no, was yes",
            "A: expected tested without making a difference, was among those that decided",
            "under another option of tide: expected $1.00, was low $0.00",
            "open facts: expected guarded, was none");
  }

  @Test
  void aReadingThatMakesNoDifferenceIsNoneThatMatters() {
    assertThat(
            differences(
                """
                - id: one
                  title: Ice
                  facts: {cause: none}
                  expect: {readings: {tide: $0}}
                """))
        .containsExactly(
            "under another option of tide: expected $0.00,"
                + " was no other option changes the outcome");
  }

  @Test
  void whatAScenarioSaysStandsOverWhatTheFileSays() {
    ScenarioResult result =
        run(
            """
            - id: one
              title: A cheaper deductible, another reading
              schedule: {deductible: $100}
              readings: {tide: low}
              facts: {repair.cost: $300, guarded: unknown}
              expect: {decision: deny, payable: $0, readings: {tide: unknown}}
            """);
    assertThat(result.differences()).isEmpty();
    assertThat(result.passes()).isTrue();
    assertThat(result.result().trace()).isPresent();
    assertThat(result.scenario().claim().policy().schedule()).hasSize(3);
  }

  @Test
  void anOpenFactLeavesItUndetermined() {
    assertThat(
            differences(
                """
                - id: one
                  title: Nobody knows who watched
                  facts: {guarded: unknown}
                  expect:
                    decision: undetermined
                    payable: unknown
                    coverages: {repair: undetermined}
                    terms: {measured: unknown}
                    open: [guarded]
                """))
        .isEmpty();
  }
}
