package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.compile.FormText.clean;
import static proviso.compile.FormText.fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.text.Code;
import proviso.text.Severity;

class UnmarkedReferenceCheckTest {
  private static String form(String words) {
    return """
    provisions:
      - id: scope
        heading: Section I – Scope
        provisions:
          - {id: here, text: '%s'}
          - id: there
            text: There.
            provisions:
              - {id: first, text: First.}
              - {id: second, text: Second.}
      - {id: period, heading: Section II – Period}
    """
        .formatted(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          As specified in A.2. of this endorsement.  | A.2.            | Write "[A.2.](#there)".
          As specified in A.2.b above.               | A.2.b           | Write "[A.2.b](#second)".
          As specified in 2.b. below.                | 2.b.            | Write "[2.b.](#second)".
          Subject to 2. below.                       | 2.              | Write "[2.](#there)".
          Subject to Paragraph A. of this form.      | A.              | Write "[A.](#scope)".
          Losses under Section II of this form.      | Section II      | Write "[Section II](#period)".
          Losses under **Sections I and II**.        | Sections I and II | Write "[Sections I and II](#scope)".
          As in D.2.d.(1) of this form.              | D.2.d.(1)       | This form has no such place; if the base form has it, write "[D.2.d.(1)](base:place)".
          Losses under Section IX.                   | Section IX      | This form has no such place; if the base form has it, write "[Section IX](base:place)".
          """)
  void warnsOfWordsThatReadLikeAReference(String words, String found, String hint) {
    var fault = fault(Code.UNMARKED_REFERENCE, form(words));
    assertThat(fault.severity()).isEqualTo(Severity.WARNING);
    assertThat(fault.path()).isEqualTo("A.1");
    assertThat(fault.span().text()).isEqualTo(found);
    assertThat(fault.hints()).containsExactly(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At 12:01 a.m. on the first day, i.e. the U.S. date.",
        "No. 5 of the list, e.g. item 12.5, in 8.5 hours.",
        "Section 1031 of the code and Part D of it.",
        "Within [A.2.](#there) and [Section II](#period).",
        "A list (1) of things (2) to do.",
        "The company (A.B.) pays."
      })
  void leavesOrdinaryWordsAlone(String words) {
    clean(form(words));
  }

  @Test
  void marksTheVeryWordsWhenTheyStandTwice() {
    var fault = fault(Code.UNMARKED_REFERENCE, form("See [A.2.](#there), and then A.2. again."));
    assertThat(fault.span().column()).isEqualTo(56);
  }
}
