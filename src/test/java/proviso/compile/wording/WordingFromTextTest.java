package proviso.compile.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Bound;
import proviso.form.Wording.Emphasis;
import proviso.form.Wording.Reference;
import proviso.form.Wording.Run;
import proviso.form.Wording.Target;
import proviso.form.Wording.TermUse;
import proviso.form.Wording.Words;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Severity;
import proviso.text.SourceText;

class WordingFromTextTest {
  private static final Map<String, String> TERMS =
      Map.of(
          "electronic data", "electronic-data",
          "specified cause of loss", "specified-cause",
          "specified causes of loss", "specified-cause");

  record Read(Wording wording, List<Diagnostic> diagnostics) {
    List<Run> runs() {
      assertThat(diagnostics).isEmpty();
      return wording.runs();
    }

    Diagnostic only() {
      assertThat(diagnostics).hasSize(1);
      return diagnostics.getFirst();
    }
  }

  static Read read(String text) {
    SourceText source = new SourceText("form.yaml", text);
    Diagnostics diagnostics = new Diagnostics();
    Wording wording =
        WordingFromText.parse(
            LocatedText.verbatim(source, 0, text.length()),
            spelling -> Optional.ofNullable(TERMS.get(spelling)),
            TERMS.keySet(),
            "C.2.a.",
            diagnostics);
    return new Read(wording, diagnostics.sorted());
  }

  @Nested
  class GoodWording {
    @Test
    void plainWordsStayAsTheyAre() {
      String words =
          "We will pay for the insured’s loss (if any); it's 50% of $1,000 & more – at 5:00 p.m.";
      assertThat(read(words).runs())
          .singleElement()
          .isInstanceOfSatisfying(
              Words.class,
              run -> {
                assertThat(run.text()).isEqualTo(words);
                assertThat(run.span().text()).isEqualTo(words);
              });
    }

    @Test
    void aBoundSpanIsItsValueAndItsWords() {
      List<Run> runs = read("begins [8 hours]{waiting-hours} after").runs();
      assertThat(runs).hasSize(3);
      Bound bound = (Bound) runs.get(1);
      assertThat(bound.name()).isEqualTo("waiting-hours");
      assertThat(bound.value()).isEqualTo(new Value.Duration(480));
      assertThat(bound.span().text()).isEqualTo("[8 hours]{waiting-hours}");
      assertThat(Wording.plain(bound.runs())).isEqualTo("8 hours");
      assertThat(bound.runs().getFirst().span().text()).isEqualTo("8 hours");
    }

    @Test
    void aBoundSpanMayFollowAnExclamationMarkAndHoldEmphasis() {
      Read read = read("Act now![**8** hours]{waiting-hours}");
      assertThat(read.runs()).hasSize(2);
      assertThat(read.wording().plain()).isEqualTo("Act now!8 hours");
      assertThat(((Bound) read.runs().get(1)).value()).isEqualTo(new Value.Duration(480));
    }

    @Test
    void referencesOfEachKind() {
      assertThat(target("[B.3. below](#loss-payment)"))
          .isEqualTo(new Target.Provisions("loss-payment", Optional.empty()));
      assertThat(target("[b.(1) through b.(4)](#net-income..other-sources)"))
          .isEqualTo(new Target.Provisions("net-income", Optional.of("other-sources")));
      assertThat(target("[Schedule](schedule:limit)")).isEqualTo(new Target.Entry("limit"));
      assertThat(target("[Section I](base:section-one)")).isEqualTo(new Target.Base("section-one"));
    }

    private static Target target(String text) {
      return ((Reference) read(text).runs().getFirst()).target();
    }

    @Test
    void aReferenceMayBeEmphasisedInsideOrOutside() {
      Read inside = read("in [**C.2.**](#period) The");
      assertThat(((Reference) inside.runs().get(1)).runs().getFirst()).isInstanceOf(Emphasis.class);
      Read outside = read("in **[C.2.](#period)** The");
      assertThat(((Emphasis) outside.runs().get(1)).runs().getFirst())
          .isInstanceOf(Reference.class);
      assertThat(inside.wording().plain()).isEqualTo(outside.wording().plain());
    }

    @Test
    void emphasisNests() {
      Read read = read("***Both** then italic* end");
      Emphasis italic = (Emphasis) read.runs().getFirst();
      assertThat(italic.strong()).isFalse();
      assertThat(((Emphasis) italic.runs().getFirst()).strong()).isTrue();
      assertThat(read.wording().plain()).isEqualTo("Both then italic end");
    }

    @Test
    void aQuotedTermResolves() {
      Read read = read("loss of \"electronic data\" means");
      TermUse use = (TermUse) read.runs().get(1);
      assertThat(use.term()).isEqualTo("electronic-data");
      assertThat(use.printed()).isEqualTo("\"electronic data\"");
      assertThat(use.span().text()).isEqualTo("\"electronic data\"");
      assertThat(read.wording().plain()).isEqualTo("loss of \"electronic data\" means");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "“electronic data”",
          "(\"electronic data\")",
          "—\"electronic data\"—",
          "\"electronic data,\" and",
          "\"Electronic data\" means",
          "\"ELECTRONIC DATA\"",
          "**\"electronic data\"**",
          "[\"electronic data\"](#data)",
          "\"electronic\n    data\"",
          "\"electronic data\"/\"electronic data\"",
        })
    void termsStandAnywhere(String text) {
      Read read = read(text);
      assertThat(read.diagnostics()).isEmpty();
      assertThat(terms(read.wording().runs()))
          .isNotEmpty()
          .allSatisfy(use -> assertThat(use.term()).isEqualTo("electronic-data"));
    }

    private static List<TermUse> terms(List<Run> runs) {
      return runs.stream()
          .flatMap(run ->
              switch (run) {
                case TermUse use -> List.of(use).stream();
                case Emphasis emphasis -> terms(emphasis.runs()).stream();
                case Reference reference -> terms(reference.runs()).stream();
                case Bound bound -> terms(bound.runs()).stream();
                case Words _ -> List.<TermUse>of().stream();
              })
          .toList();
    }

    @Test
    void inchMarksAndApostrophesAndEscapedMarksAreNoQuotations() {
      String text = "a 3.5\" disk and a 6' desk, the insured's, \\\"quoted\\\" &quot;words&quot;";
      Read read = read(text);
      assertThat(read.runs()).singleElement().isInstanceOf(Words.class);
      assertThat(read.wording().plain())
          .isEqualTo("a 3.5\" disk and a 6' desk, the insured's, \"quoted\" \"words\"");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "E\\[x\\]|E[x]",
          "Smith &amp; Co|Smith & Co",
          "&copy; ISO&#174;|© ISO®",
          "AT&T and R&D|AT&T and R&D",
          "2 * 3 and 2*3 * 4|2 * 3 and 2*3 * 4",
          "Name: ________ Date: __/__/____|Name: ________ Date: __/__/____",
          "$____.__ each|$____.__ each",
          "file_name_x|file_name_x",
          "5 < 6 and 7 > 6 or <5|5 < 6 and 7 > 6 or <5",
          "a ~ b|a ~ b",
          "#1 choice and 100%|#1 choice and 100%",
          "-5 degrees|-5 degrees",
        })
    void whatCannotBeMarkupIsPrinted(String text, String printed) {
      Read read = read(text);
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.wording().plain()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'  a   b  '|a b",
          "'a *b* '|a b",
          "'[ 8 hours ]{x} after [ C. ](#c) '|8 hours after C.",
          "'a &#32; &Tab; b&#10;'|a b",
        })
    void whiteSpaceFoldsAcrossMarkup(String text, String printed) {
      assertThat(read(text).wording().plain()).isEqualTo(printed);
    }

    @Test
    void lineBreaksFoldAndNoBreakSpacesStay() {
      Read read = read("two\n  lines\twith 8\u00a0hours\n");
      assertThat(read.runs()).hasSize(1);
      assertThat(read.wording().plain()).isEqualTo("two lines with 8\u00a0hours");
    }

    @Test
    void spansAreExactAfterLineBreaksEscapesAndEntities() {
      String text = "An &amp; \\*\n   and \ud83d\ude00 [one\n business  day]{waiting-days}";
      Bound bound = (Bound) read(text).runs().get(1);
      assertThat(bound.span().text()).isEqualTo("[one\n business  day]{waiting-days}");
      assertThat(bound.span().line()).isEqualTo(2);
      assertThat(bound.span().column()).isEqualTo(10);
      assertThat(bound.value()).isEqualTo(new Value.BusinessDays(1));
      assertThat(read(text).wording().plain())
          .isEqualTo("An & * and \ud83d\ude00 one business day");
    }
  }

  @Nested
  class BadWording {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '^',
        value = {
          "an ![image](x.png) here|![image](x.png)|no images",
          "some <b>bold|<b>|no HTML",
          "see <https://example.com> now|<https://example.com>|no links",
          "a `code` span|`code`|backquoted",
          "a ` backquote|`|would be printed",
          "see [C.2.](#c \"title\") now|(#c \"title\")|no title",
          "see [C.2.](https://example.com) now|(https://example.com)|cannot refer",
          "see [C.2.](c-two) now|(c-two)|cannot refer",
          "see [](#c) now|[](#c)|prints no words",
          "begins [8 hours] after|[8 hours]|mark nothing",
          "begins [8 hours]{waiting after|[8 hours]{waiting after|neither",
          "begins [8 hours] {waiting} after|[8 hours] {waiting}|neither",
          "see [C.2.](#c d) after|[C.2.](#c d)|neither",
          "begins [8 hours after|[|would be printed",
          "begins 8 hours] after|]|would be printed",
          "a } brace|}|would be printed",
          "a **bold word|**|would be printed",
          "a ** bold|**|would be printed",
          "a footnote* mark|*|would be printed",
          "an _italic word|_|would be printed",
          "a <br|<|would be printed",
          "a back\\slash|\\|would be printed",
          "some ~~struck words|~~|would be printed",
          "an &unknown; entity|&unknown;|not the name of a character",
          "# A heading|#|no headings",
          "- An item|-|no headings",
          "a zero\u200bwidth|\u200b|U+200B",
          "half \ud83d|\ud83d|U+D83D",
        })
    void isReportedOnceAtTheRightPlace(String text, String at, String message) {
      Diagnostic found = read(text).only();
      assertThat(found.code()).isEqualTo(Code.BAD_WORDING);
      assertThat(found.severity()).isEqualTo(Severity.ERROR);
      assertThat(found.span().text()).isEqualTo(at);
      assertThat(found.message())
          .containsIgnoringCase(message.replace("cannot refer", "not something that wording can"))
          .endsWith(".");
      assertThat(found.hints()).isNotEmpty();
      assertThat(found.path()).isEqualTo("C.2.a.");
    }

    @Test
    void aBoundWhoseWordsAreNoValue() {
      Read read = read("begins [8 ours]{waiting-hours} after");
      Diagnostic found = read.only();
      assertThat(found.code()).isEqualTo(Code.BAD_BOUND);
      assertThat(found.span().text()).isEqualTo("[8 ours]{waiting-hours}");
      assertThat(found.message()).isEqualTo("The words \"8 ours\" are not a value.");
      assertThat(found.hints()).contains(ValueFromWords.EXAMPLES);
      assertThat(((Bound) read.wording().runs().get(1)).value())
          .isEqualTo(new Value.Text("8 ours"));
    }

    @Test
    void aBoundWithoutAProperName() {
      Diagnostic found = read("begins [8 hours]{Waiting Hours} after").only();
      assertThat(found.code()).isEqualTo(Code.BAD_ID);
      assertThat(found.span().text()).isEqualTo("Waiting Hours");
      assertThat(read("[8 hours]{}").only().code()).isEqualTo(Code.BAD_ID);
    }

    @Test
    void anUndefinedTermSuggests() {
      Diagnostic found = read("loss of \"eletronic data\" means").only();
      assertThat(found.code()).isEqualTo(Code.UNDEFINED_TERM);
      assertThat(found.span().text()).isEqualTo("\"eletronic data\"");
      assertThat(found.hints()).first().isEqualTo("Did you mean \"electronic data\"?");
    }

    @Test
    void nothingBetweenQuotationMarks() {
      assertThat(read("loss of \"\" means").only().code()).isEqualTo(Code.BAD_WORDING);
      assertThat(read("loss of “ ” means").only().code()).isEqualTo(Code.BAD_WORDING);
    }

    @Test
    void aCapitalInTheMiddleIsNotTheTerm() {
      assertThat(read("loss of \"electronic Data\" means").only().code())
          .isEqualTo(Code.UNDEFINED_TERM);
    }

    @Test
    void aBlankLineOfAFoldedScalarIsFound() {
      String yaml = "text: >\n  one\n\n  two\n";
      Diagnostics diagnostics = new Diagnostics();
      Node.Mapping file =
          SourceReader.parse(new SourceText("form.yaml", yaml), diagnostics).orElseThrow();
      LocatedText text = ((Node.Scalar) file.get("text").orElseThrow()).text();
      WordingFromText.parse(text, _ -> Optional.empty(), List.of(), "", diagnostics);
      assertThat(diagnostics.sorted())
          .singleElement()
          .satisfies(found -> assertThat(found.message()).contains("paragraph"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "loss of \"electronic data means",
          "loss of electronic data\" means",
          "loss of “electronic data means",
          "loss of electronic data” means",
        })
    void aQuotationMarkWithoutPartnerIsDoubtful(String text) {
      Diagnostic found = read(text).only();
      assertThat(found.code()).isEqualTo(Code.BAD_WORDING);
      assertThat(found.severity()).isEqualTo(Severity.WARNING);
      assertThat(found.span().text()).hasSize(1);
      assertThat(read(text).wording().plain()).isEqualTo(text);
    }

    @Test
    void aLostQuotationMarkDoesNotSwallowTheNextTerm() {
      Read read = read("of \"electronic data and \"electronic data\" too");
      assertThat(read.only().span().start()).isEqualTo(3);
      assertThat(read.wording().runs()).anyMatch(TermUse.class::isInstance);
    }

    @Test
    void markupBetweenQuotationMarks() {
      Diagnostic found = read("of \"electronic **data**\" here").only();
      assertThat(found.span().text()).isEqualTo("\"electronic **data**\"");
      assertThat(read("of \"electronic **data**\" here").wording().plain())
          .isEqualTo("of \"electronic data\" here");
    }

    @Test
    void oneMarkInsideAnother() {
      assertThat(read("[after [8 hours]{a} here](#c)").diagnostics())
          .isNotEmpty()
          .allSatisfy(found -> assertThat(found.code()).isEqualTo(Code.BAD_WORDING));
    }

    @Test
    void lineBreaksThatWouldBeLost() {
      assertThat(read("one\\\ntwo").diagnostics().getFirst().message()).contains("no line breaks");
      assertThat(read("one  \ntwo").only().span().text()).isEqualTo("  ");
      assertThat(read("one\n\ntwo").only().message()).contains("paragraph");
      assertThat(read("one\n \n\n").diagnostics()).isEmpty();
    }

    @Test
    void aLinkDefinitionIsNotSwallowed() {
      assertThat(read("[a]: #b").only().message()).contains("prints nothing");
    }

    @Test
    void aControlCharacter() {
      assertThat(read("a bell \u0007 rings").only().message()).contains("U+0007");
    }

    @Test
    void noWords() {
      assertThat(read("").only().code()).isEqualTo(Code.BAD_WORDING);
      assertThat(read(" \n ").only().code()).isEqualTo(Code.BAD_WORDING);
    }

    @Test
    void severalFaultsInOneRun() {
      assertThat(read("[8 ours]{a}, `x`, \"elec data\", **bold, [C](x) and ]").diagnostics())
          .hasSize(6);
    }

    @Test
    void hostileTextIsReadInReasonableTime() {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            for (String part :
                List.of(
                    "[",
                    "]",
                    "*",
                    "**a ",
                    "_",
                    "`",
                    "&",
                    "<",
                    "\"",
                    "“",
                    "[x]{",
                    "[x](",
                    "![",
                    "\\",
                    "*a",
                    "a* ",
                    "&#",
                    "(",
                    "[a](#b)",
                    "[8 hours]{x} ",
                    "\n",
                    "  \n",
                    "{",
                    "~",
                    "\"a ",
                    " \"",
                    "[a]: #b\n")) {
              read(part.repeat(10_000));
            }
            read("[".repeat(10_000) + "8 hours" + "]{a}".repeat(10_000));
            read("*".repeat(10_000) + "x" + "*".repeat(10_000));
          });
    }
  }
}
