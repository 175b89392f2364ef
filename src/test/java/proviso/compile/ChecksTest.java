package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.compile.FormText.clean;
import static proviso.compile.FormText.fault;
import static proviso.compile.FormText.faults;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.text.Code;
import proviso.text.Severity;

/** The checks of single things: terms, bound words, schedule, rules, pins, facts, readings. */
class ChecksTest {
  private static final String ONE = "provisions: [{id: one, text: One.}]\n";

  @Nested
  class Terms {
    @Test
    void aTermIsUsedBetweenQuotationMarks() {
      clean(
          """
          terms: [{id: data, spellings: [electronic data, datum]}]
          provisions: [{id: one, text: 'Loss of "Electronic Data".'}]
          """);
    }

    @Test
    void aTermOfTheFormItselfIsUsedWithoutThemToo() {
      clean(
          """
          terms: [{id: contractor, spellings: [contractor], defined-by: meaning}]
          provisions: [{id: meaning, text: The term contractor means a builder.}, {id: two, text: A contractor works.}]
          """);
      assertThat(
              fault(
                      Code.UNUSED_TERM,
                      """
                      terms: [{id: contractor, spellings: [contractor], defined-by: meaning}]
                      provisions: [{id: meaning, text: The term contractor means a builder.}]
                      """)
                  .severity())
          .isEqualTo(Severity.WARNING);
    }

    @Test
    void aTermOfTheBaseFormIsNot() {
      fault(Code.UNUSED_TERM, "terms: [{id: one, spellings: [one]}]\n" + ONE);
    }

    @Test
    void aMisspelledUseIsReportedOnce() {
      fault(
          Code.UNDEFINED_TERM,
          """
          terms: [{id: data, spellings: [electronic data]}]
          provisions: [{id: one, text: 'Loss of "electronc data".'}]
          """);
    }

    @Test
    void itsDefinitionMustBeThere() {
      var fault =
          fault(
              Code.DANGLING_REFERENCE,
              """
              terms: [{id: data, spellings: [data], defined-by: meanin}]
              provisions: [{id: meaning, text: 'Of "data".'}]
              """);
      assertThat(fault.span().text()).isEqualTo("meanin");
      assertThat(fault.hints()).containsExactly("Did you mean \"meaning\"?");
    }

    @Test
    void twoTermsHaveTwoSpellings() {
      var fault =
          fault(
              Code.DUPLICATE_ID,
              """
              terms: [{id: data, spellings: [data]}, {id: other, spellings: [Data, more]}]
              provisions: [{id: one, text: 'Of "data" and "more".'}]
              """);
      assertThat(fault.notes()).hasSize(1);
    }
  }

  @Nested
  class Bounds {
    @Test
    void oneNameMayBeBoundAgainToAnEqualValue() {
      clean(
          """
          provisions: [{id: one, text: 'In [8 hours]{wait} or [eight hours]{wait}.'}]
          """);
    }

    @Test
    void butNotToAnother() {
      var fault =
          fault(
              Code.CONFLICTING_BOUND,
              """
              provisions: [{id: one, text: 'In [8 hours]{wait}.'}, {id: two, text: 'In **[12 hours]{wait}**.'}]
              """);
      assertThat(fault.path()).isEqualTo("B");
      assertThat(fault.message())
          .isEqualTo("\"wait\" is \"12 hours\" here and \"8 hours\" elsewhere.");
      assertThat(fault.notes().getFirst().span().text()).isEqualTo("[8 hours]{wait}");
    }

    @Test
    void theOneThatDiffersFromMostIsReported() {
      var fault =
          fault(
              Code.CONFLICTING_BOUND,
              """
              provisions: [{id: one, text: 'In [9 hours]{wait}.'}, {id: two, text: 'In [8 hours]{wait}.'}, {id: three, text: 'In [8 hour]{wait}.'}]
              """);
      assertThat(fault.span().text()).isEqualTo("[9 hours]{wait}");
    }

    @Test
    void wordsThatAreNoValueConflictWithNothing() {
      fault(
          Code.BAD_BOUND,
          """
          provisions: [{id: one, text: 'In [ate hours]{wait}.', pin: "00000000", inert: No.}, {id: two, text: 'In [8 hours]{wait}.'}]
          """);
    }
  }

  @Nested
  class Schedules {
    private static String form(String entries, String words) {
      return """
      schedule:
        entries:
          - {id: limit, title: Limit, type: money}
          - {id: days, title: Days, type: count}
          - {id: name, title: Name, type: text}
          %s
      provisions: [{id: one, text: 'The [limit](schedule:limit), [days](schedule:days), [name](schedule:name)%s.'}]
      """
          .formatted(entries, words);
    }

    @Test
    void anEntryNobodyRefersToIsReported() {
      var fault = fault(Code.UNUSED_ENTRY, form("- {id: share, title: Share, type: percent}", ""));
      assertThat(fault.path()).isEqualTo("Schedule D");
      assertThat(fault.hints())
          .containsExactly("Mark the words that speak of it: [words](schedule:share).");
    }

    @Test
    void aRuleRefersToAnEntryToo() {
      clean(
          """
          schedule:
            entries:
              - id: sites
                title: Sites
                type: table
                columns: [{id: value, title: Value, type: money}]
          provisions:
            - {id: one, text: One., defines: 'it = total(schedule.sites, value)', pin: "d303b46e"}
          """
              .replace("d303b46e", pinOf("One.")));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            money   | at-most: limit
            money   | at-least: $500
            count   | at-least: 2, at-most: days
            percent | at-most: 50%
            date    | at-least: 2026-01-31
            """)
    void aBoundIsAnEntryOrAValueOfTheType(String type, String bounds) {
      clean(
          form(
              "- {id: new, title: New, type: " + type + ", " + bounds + "}",
              " and [new](schedule:new)"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            money     | at-most: days
            money     | at-most: new
            money     | at-most: limti
            money     | at-least: a lot
            count     | at-least: $5
            indicator | at-least: 5
            text      | at-most: name
            date      | at-most: 2026-02-30
            """)
    void otherBoundsAreReported(String type, String bounds) {
      var fault =
          fault(
              Code.BAD_VALUE,
              form(
                  "- {id: new, title: New, type: " + type + ", " + bounds + "}",
                  " and [new](schedule:new)"));
      assertThat(fault.span().text()).isEqualTo(bounds.substring(bounds.lastIndexOf(": ") + 2));
      assertThat(fault.hints()).isNotEmpty();
    }
  }

  @Nested
  class Rules {
    private static final String FACTS =
        """
        facts:
          - {id: loss.time, type: instant, question: When}
          - {id: cause, type: choice, options: {fire: Fire, other: Other}, question: Why}
          - {id: costs, type: rows, columns: {kind: text, amount: money}, question: How much}
        readings:
          - {id: day, question: How long, options: {long: Long, short: Short}, default: long, why: Because., provisions: [one]}
        schedule:
          entries: [{id: limit, title: Limit, type: money}]
        """;

    private static String form(String rule) {
      return FACTS
          + """
          provisions:
            - id: one
              text: 'In [8 hours]{wait} up to the [limit](schedule:limit).'
              pin: PIN
              defines: '%s'
          """
              .formatted(rule.contains(" = ") ? rule : "it = " + rule)
              .replace("PIN", '"' + pinOf("In 8 hours up to the limit.") + '"');
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            loss.time + wait
            payment = schedule.limit when cause is fire
            total(costs, amount, kind is "paper")
            wait when reading.day is long and not cause is one of fire, other
            smaller(schedule.limit, $5.00)
            earlier(loss.time, loss.time + wait)
            """)
    void namesWhatTheFormHas(String rule) {
      clean(form(rule));
    }

    @Test
    void namesWhatAnotherRuleDefines() {
      clean(
          """
          provisions:
            - {id: one, text: One., pin: "%s", defines: total-loss = $5}
            - {id: two, text: Two., pin: "%s", limits: payment = total-loss}
          """
              .formatted(pinOf("One."), pinOf("Two.")));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            loss.tiem + wait     | loss.tiem      | Did you mean "loss.time"?
            schedule.limt        | schedule.limt  | Did you mean "schedule.limit"?
            wait when reading.dya is long | reading.dya | Did you mean "reading.day"?
            """)
    void suggestsTheNameMeant(String rule, String name, String hint) {
      var fault = fault(Code.UNKNOWN_NAME, form(rule));
      assertThat(fault.span().text()).isEqualTo(name);
      assertThat(fault.path()).isEqualTo("A");
      assertThat(fault.hints()).containsExactly(hint);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            totl(costs, amount)       | totl        | Did you mean "total"?
            earliest-of(loss, wait)   | earliest-of | The functions are total, total-by, sum,
            limit = total             | total       | It is a function: write total(rows, amount, condition).
            """)
    void functionsAreThoseOfTheLanguage(String rule, String name, String hint) {
      var fault = fault(Code.UNKNOWN_NAME, form(rule));
      assertThat(fault.span().text()).isEqualTo(name);
      assertThat(fault.hints()).singleElement().asString().startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            total(costs)                       | "total" takes 2 or 3 arguments, not 1.
            total(costs, amount, kind, kind)   | "total" takes 2 or 3 arguments, not 4.
            earlier(loss)                      | "earlier" takes at least 2 arguments, not 1.
            date()                             | "date" takes 1 argument, not 0.
            """)
    void aFunctionHasItsNumberOfArguments(String rule, String message) {
      var fault = fault(Code.BAD_RULE, form(rule));
      assertThat(fault.span().text()).isEqualTo(rule);
      assertThat(fault.message()).isEqualTo(message);
      assertThat(fault.hints()).singleElement().asString().startsWith("Write ");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            cause = fire            | cause          | it is a fact
            loss = wait             | loss           | it is the beginning of facts' names
            schedule.limit = $5     | schedule.limit | it is an entry of the schedule
            reading.day = long      | reading.day    | it is a reading
            wait = 5 hours          | wait           | it is bound to words of the form
            """)
    void aRuleDefinesNothingThatHasAValue(String rule, String name, String why) {
      var fault = fault(Code.BAD_RULE, form(rule));
      assertThat(fault.span().text()).isEqualTo(name);
      assertThat(fault.message()).contains(why);
      assertThat(fault.hints()).singleElement().asString().startsWith("Write \"is\"");
      clean(form("cause is fire"));
    }

    @Test
    void aMissingCommaIsAskedFor() {
      var fault = fault(Code.BAD_RULE, form("earlier(loss wait)"));
      assertThat(fault.span().text()).isEqualTo("wait");
      assertThat(fault.hints()).containsExactly("Put a comma between two arguments.");
    }

    @Test
    void aFactWithAMisspelledTypeKeepsItsColumns() {
      fault(
          Code.BAD_VALUE,
          """
          facts: [{id: costs, type: row, columns: {amount: money}, question: How much}]
          provisions: [{id: one, text: One., pin: "%s", defines: 'it = total(costs, amount)'}]
          """
              .formatted(pinOf("One.")));
    }

    @Test
    void boundsOfAnEntryWithAMisspelledTypeAreNotWrongToo() {
      fault(
          Code.BAD_VALUE,
          """
          schedule: {entries: [{id: share, title: Share, type: procent, at-least: 60%}]}
          provisions: [{id: one, text: 'The [share](schedule:share).'}]
          """);
    }

    @Test
    void conditionsOfFactsAreRulesToo() {
      assertThat(
              fault(
                      Code.UNKNOWN_NAME,
                      """
                      facts: [{id: cause, type: text, question: Why, needed-when: los.known}]
                      """
                          + ONE)
                  .span()
                  .text())
          .isEqualTo("los.known");
      fault(
          Code.BAD_RULE,
          "facts: [{id: cause, type: text, question: Why, needed-when: cause is}]\n" + ONE);
    }

    @Test
    void aRuleThatDoesNotParseIsReported() {
      assertThat(fault(Code.BAD_RULE, form("wait when")).path()).isEqualTo("A");
    }

    @Test
    void aRuleStandsBesideItsSentence() {
      var fault =
          fault(
              Code.BAD_RULE,
              """
              provisions:
                - id: one
                  text: [One., Two.]
                  inert: It says nothing.
              """);
      assertThat(fault.span().text()).isEqualTo("inert");
      fault(Code.BAD_RULE, "provisions: [{id: one, heading: One, pin: \"12345678\"}]\n");
    }
  }

  @Nested
  class Pins {
    @Test
    void anUnpinnedRuleIsAWarningWithTheRightPin() {
      var fault = fault(Code.UNPINNED_RULE, "provisions: [{id: one, text: One., inert: No.}]\n");
      assertThat(fault.severity()).isEqualTo(Severity.WARNING);
      assertThat(fault.span().text()).isEqualTo("inert");
      assertThat(fault.hints().getFirst()).contains("\"pin: " + pinOf("One.") + "\"");
    }

    @Test
    void aMisspelledEntryIsReportedOnce() {
      fault(
          Code.DANGLING_REFERENCE,
          """
          schedule: {entries: [{id: share, title: Share, type: percent}]}
          provisions: [{id: one, text: 'The [share](schedule:shar) counts.'}]
          """);
    }

    @Test
    void aRuleOfOtherWordsIsStale() {
      var fault =
          fault(
              Code.STALE_RULE,
              "provisions: [{id: one, text: One more., inert: No., pin: \"%s\"}]\n"
                  .formatted(pinOf("One.")));
      assertThat(fault.severity()).isEqualTo(Severity.ERROR);
      assertThat(fault.hints().getFirst()).contains("\"pin: " + pinOf("One more.") + "\"");
    }

    @Test
    void aSlipInTheWordsIsReportedOnceAndNotAsAStaleRuleToo() {
      fault(
          Code.BAD_BOUND,
          "provisions: [{id: one, text: 'In [8 hors]{wait}.', inert: No., pin: \"%s\"}]\n"
              .formatted(pinOf("In 8 hours.")));
    }

    @Test
    void markupAndWhiteSpaceDoNotCount() {
      clean(
          """
          provisions:
            - id: one
              text: >-
                In **[8
                hours]{wait}**   only.
              inert: No.
              pin: "%s"
          """
              .formatted(pinOf("In 8 hours only.")));
    }

    @Test
    void aPinIsTheBeginningOfTheHashOfTheWords() {
      // printf 'One.' | sha256sum
      assertThat(pinOf("One.")).isEqualTo("70277bfc");
    }
  }

  @Nested
  class Facts {
    @Test
    void aFactIsNoPartOfAnother() {
      var fault =
          fault(
              Code.DUPLICATE_ID,
              """
              facts: [{id: loss, type: text, question: What}, {id: loss.time, type: date, question: When}]
              """
                  + ONE);
      assertThat(fault.message())
          .isEqualTo("\"loss\" is a fact of its own and a part of \"loss.time\".");
    }

    @Test
    void aFactIsNotCalledAsBoundWords() {
      fault(
          Code.DUPLICATE_ID,
          """
          facts: [{id: wait, type: duration, question: What}]
          provisions: [{id: one, text: 'In [8 hours]{wait}.'}]
          """);
    }

    @ParameterizedTest
    @CsvSource({"schedule.limit", "reading", "reading.day", "Loss", "loss..time", "loss_time"})
    void aFactHasAnId(String id) {
      fault(Code.BAD_ID, "facts: [{id: %s, type: text, question: What}]\n".formatted(id) + ONE);
    }

    @Test
    void typesHaveTheirParts() {
      fault(Code.MISSING_KEY, "facts: [{id: a, type: choice, question: What}]\n" + ONE);
      fault(Code.MISSING_KEY, "facts: [{id: a, type: rows, question: What}]\n" + ONE);
      fault(
          Code.BAD_VALUE, "facts: [{id: a, type: money, options: {b: B}, question: What}]\n" + ONE);
    }
  }

  @Nested
  class Readings {
    private static String form(String chosen, String provision) {
      return """
      readings:
        - {id: day, question: How long, options: {long: Long, short: Short}, default: %s, why: Because., provisions: [%s]}
      """
              .formatted(chosen, provision)
          + ONE;
    }

    @Test
    void theDefaultIsAnOptionAndTheProvisionsAreThere() {
      clean(form("long", "one"));
      assertThat(fault(Code.BAD_VALUE, form("lnog", "one")).hints())
          .containsExactly("Did you mean \"long\"?");
      assertThat(fault(Code.DANGLING_REFERENCE, form("long", "oen")).span().text())
          .isEqualTo("oen");
    }
  }

  @Nested
  class Labels {
    private static String labels(String... labels) {
      StringBuilder form = new StringBuilder("provisions:\n");
      for (int i = 0; i < labels.length; i++) {
        form.append("  - {id: p%d, label: \"%s\", text: P.}\n".formatted(i, labels[i]));
      }
      return form.toString();
    }

    @Test
    void assertedLabelsAreTheComputedOnes() {
      clean(labels("A.", "B.", "C."));
    }

    @Test
    void aGapIsOneFaultAndSaysWhatIsMissing() {
      var fault = fault(Code.LABEL_GAP, labels("A.", "C.", "D."));
      assertThat(fault.path()).isEqualTo("B");
      assertThat(fault.message()).isEqualTo("The label here is \"B.\", not \"C.\".");
      assertThat(fault.hints()).containsExactly("B. is missing before it.");
      assertThat(fault(Code.LABEL_GAP, labels("A.", "E.")).hints())
          .containsExactly("B. to D. are missing before it.");
    }

    @Test
    void aLabelOfAnotherKindOrOrderIsAFault() {
      assertThat(fault(Code.LABEL_GAP, labels("A.", "2.")).hints())
          .containsExactly("Write \"B.\", or take the label out.");
      fault(Code.LABEL_GAP, labels("A.", "A."));
      assertThat(faults(labels("B.", "A.", "C."))).hasSize(3);
    }

    @Test
    void anOutlineHasAsManyLevelsAsItSays() {
      var fault =
          fault(
              Code.TOO_DEEP,
              """
              outline: ["1."]
              provisions:
                - id: one
                  text: One.
                  provisions: [{id: two, text: Two.}, {id: three, text: Three.}]
              """);
      assertThat(fault.path()).isEqualTo("1");
    }
  }

  /** The pin of plain words. */
  static String pinOf(String words) {
    var checked = FormText.compile("provisions: [{id: one, text: '%s'}]\n".formatted(words));
    var form = checked.value().orElseThrow();
    return Pin.of(form.sentence("one/1").orElseThrow().sentence().wording());
  }
}
