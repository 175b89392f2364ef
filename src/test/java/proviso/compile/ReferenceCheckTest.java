package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.compile.FormText.clean;
import static proviso.compile.FormText.fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.text.Code;

/**
 * The outline of these forms, with the reference under test at one of four places:
 *
 * <pre>
 * A. Section I – Scope          scope            "first" stands in A.1.
 *    1.                         scope-first
 *    2.                         scope-second
 * B. Section II – Period        period
 *    1. a.                      period-start     "deep" stands in B.1.b.(1)
 *       b. (1) (2)              period-end, end-first, end-second
 *    2.                         period-cap
 * C. General                    general          "last" stands in C. after its children
 *    1.                         general-first
 * </pre>
 */
class ReferenceCheckTest {
  private static String form(String first, String deep, String last) {
    return """
    base:
      places:
        - {id: territory, cites: "F. Conditions 4. Territory"}
    schedule:
      entries:
        - {id: limit, title: Limit Of Insurance, type: money}
    provisions:
      - id: scope
        heading: Section I – Scope
        provisions:
          - {id: scope-first, text: '%s'}
          - {id: scope-second, text: 'The [limit](schedule:limit) of [F. Conditions 4. Territory](base:territory).'}
      - id: period
        heading: Section II – Period
        provisions:
          - id: period-lead
            text: Lead.
            provisions:
              - {id: period-start, text: Start.}
              - id: period-end
                text: End.
                provisions:
                  - {id: end-first, text: '%s'}
                  - {id: end-second, text: Second.}
          - {id: period-cap, text: Cap.}
      - id: general
        heading: General
        provisions:
          - {id: general-first, text: First.}
        closing: '%s'
    """
        .formatted(first, deep, last);
  }

  private static String first(String words) {
    return form(words, "First.", "Last.");
  }

  private static String deep(String words) {
    return form("First.", words, "Last.");
  }

  private static String last(String words) {
    return form("First.", "First.", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See [B.1.](#period-lead).
          See [B.1](#period-lead).
          See [B.1.b.(1)](#end-first).
          See [A.2. below](#scope-second).
          See [2. below](#scope-second).
          See [2.](#scope-second) below.
          See [B.1.a.](#period-start) and [B.1.b.](#period-end) below.
          See [B.1.a. and B.1.b. below](#period-start..period-end).
          See [**B.1.** through **B.2.**](#period-lead..period-cap) of this endorsement.
          See [Section II](#period) of this endorsement.
          See [Section II below](#period).
          See [Sections I and II](#scope..period).
          See [Sections I](#scope) and [II](#period).
          See Sections [I](#scope) and [II](#period).
          See Paragraphs [B.1.](#period-lead) and [C.1.](#general-first).
          See [Paragraphs B.1. and C.1.](#period-lead..general-first) below.
          See [Paragraph B](#period).
          See [paragraph 2](#scope-second).
          See [B.1. of Section II](#period-lead).
          See [General](#general).
          See [General below](#general).
          Up to the [most we pay](schedule:limit).
          """)
  void acceptsWordsThatNameTheirTarget(String words) {
    clean(first(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See [a. above](#period-start).
          See [1.a. above](#period-start).
          See [b.(1) through b.(2)](#end-first..end-second).
          See [(2) below](#end-second).
          See [B. above](#period).
          See [2. below](#period-cap).
          See [A.1. and A.2. above](#scope-first..scope-second).
          """)
  void acceptsLabelsRelativeToThePlaceOfTheReference(String words) {
    clean(deep(words));
  }

  @Test
  void wordsAfterTheChildrenHaveTheChildrenAbove() {
    clean(last("See [1. above](#general-first)."));
    assertThat(fault(Code.WRONG_REFERENCE, last("See [1. below](#general-first).")).hints())
        .containsExactly("Print \"1. above\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See [B.2. below](#period-lead).         | Print "B.1. below", or refer to "#period-cap".
          See [B.7. below](#period-lead).         | Print "B.1. below"; there is no B.7.
          See [B.1. above](#period-lead).         | Print "B.1. below".
          See [B.1.](#period-lead) above.         | Print "below" after it.
          See [Section I](#period).               | Print "Section II", or refer to "#scope".
          See [Section IV](#period).              | Print "Section II"; there is no Section IV.
          See [Sections I](#scope) and [I](#period). | Print "II", or refer to "#scope".
          See [1.](#scope-second).                | Print "2.", or refer to "#scope-first".
          See [B.1.a. and B.1.c.](#period-start..period-end). | Print "B.1.a. and B.1.b."; there is no B.1.c.
          See [B.1. and B.2.](#period-lead).      | Write "#first..last" with the ids of both ends, or mark each label by itself.
          See [B.1.](#period-lead..period-cap).   | Write "#period-lead", or print both labels.
          See [B.2. and B.1.](#period-cap..period-lead). | Name the provision that is printed first before "..".
          See [the lead](#period-lead).           | Print "B.1." in it, or refer to it by its heading.
          See [F. Conditions 5. Territory](base:territory). | Print "F. Conditions 4. Territory".
          """)
  void hintsAtTheRightWords(String words, String hint) {
    assertThat(fault(Code.WRONG_REFERENCE, first(words)).hints()).containsExactly(hint);
  }

  @Test
  void keepsTheAuthorsMannerInTheHint() {
    assertThat(fault(Code.WRONG_REFERENCE, deep("See [1.b. above](#period-start).")).hints())
        .containsExactly("Print \"1.a. above\", or refer to \"#period-end\".");
    assertThat(fault(Code.WRONG_REFERENCE, deep("See [(3) below](#end-second).")).hints())
        .containsExactly("Print \"(2) below\"; there is no (3).");
  }

  @Test
  void showsTheTargetAndWhatTheWordsName() {
    var fault = fault(Code.WRONG_REFERENCE, first("See [B.2. below](#period-lead)."));
    assertThat(fault.path()).isEqualTo("A.1");
    assertThat(fault.span().text()).isEqualTo("[B.2. below](#period-lead)");
    assertThat(fault.message()).isEqualTo("\"B.2. below\" does not name its target, which is B.1.");
    assertThat(fault.notes())
        .extracting(note -> note.message())
        .containsExactly("\"period-lead\" is B.1.", "B.2. is \"period-cap\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See [B.1.](#period-laed).       | There is no provision "period-laed".            | Did you mean "period-lead"?
          Up to the [limit](schedule:limt). | The schedule has no entry "limt".             | Did you mean "limit"?
          As in [F.](base:teritory).      | The base form has no place "teritory" declared under "base". | Did you mean "territory"?
          """)
  void findsReferencesToNothing(String words, String message, String hint) {
    var fault = fault(Code.DANGLING_REFERENCE, first(words));
    assertThat(fault.message()).isEqualTo(message);
    assertThat(fault.hints()).containsExactly(hint);
  }

  @Test
  void bothEndsOfARangeMustBeThere() {
    assertThat(FormText.faults(first("See [B.1. through B.2.](#one..two).")))
        .extracting(it -> it.code())
        .containsExactly(Code.DANGLING_REFERENCE, Code.DANGLING_REFERENCE);
  }
}
