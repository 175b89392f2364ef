package proviso.document.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Heading;
import proviso.document.Block.Item;
import proviso.document.Block.Outline;
import proviso.document.Block.Overflow;
import proviso.document.Block.Paragraph;
import proviso.document.Block.Quote;
import proviso.document.Block.Size;
import proviso.document.Block.Table;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Furniture;
import proviso.document.Document.Meta;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Style;
import proviso.document.Inline.Text;

class HtmlWriterTest {
  private static final Furniture BARE = new Furniture(Band.EMPTY, Band.EMPTY);

  @Test
  void labelsAreTextBesideTheWordsTheyLabel() {
    String page =
        write(
            new Outline(
                List.of(
                    new Item(
                        "D.",
                        List.of(Inline.text("Exclusions")),
                        1,
                        List.of(new Outline(List.of(item("(1)", "frost", Optional.of("frost"))))),
                        Optional.of("exclusions")))));

    assertThat(page)
        .contains(
            "<h1 id=\"exclusions\" class=\"hung\"><span class=\"label\">D.</span> Exclusions</h1>")
        .contains("<ol class=\"outline\" role=\"list\">")
        .contains("<li id=\"frost\"><p class=\"hung\"><span class=\"label\">(1)</span> frost</p>");
  }

  @Test
  void anOutlineMayHoldHeadedItemsAmongOthers() {
    Item headed = new Item("2.", List.of(Inline.text("Frost")), 1, List.of(), Optional.empty());
    String page =
        write(
            new Outline(
                List.of(
                    item("1.", "one", Optional.empty()),
                    headed,
                    item("3.", "three", Optional.empty()))));
    assertThat(page.split("<ol class=\"outline\"", -1)).hasSize(3);
    assertThat(page.indexOf("one")).isLessThan(page.indexOf("Frost"));
    assertThat(page.indexOf("Frost")).isLessThan(page.indexOf("three"));
  }

  @Test
  void noHeadingLevelIsSkipped() {
    List<Block> headings = new ArrayList<>();
    for (int level : new int[] {3, 5, 5, 4, 1, 2, 9}) {
      headings.add(heading(level));
    }
    Matcher levels = Pattern.compile("<h(\\d)").matcher(write(headings.toArray(Block[]::new)));
    List<Integer> written = levels.results().map(m -> Integer.valueOf(m.group(1))).toList();
    assertThat(written).containsExactly(1, 2, 2, 2, 1, 2, 3);
  }

  @Test
  void theSeventhLevelIsStillAHeading() {
    List<Block> headings = new ArrayList<>();
    for (int level = 1; level <= 7; level++) {
      headings.add(heading(level));
    }
    assertThat(write(headings.toArray(Block[]::new)))
        .contains("<h6>6</h6>")
        .contains("<div role=\"heading\" aria-level=\"7\">7</div>");
  }

  @Test
  void tableHeadersSayWhatTheyHead() {
    List<Column> columns = List.of(new Column(1, Align.LEFT), new Column(3, Align.RIGHT));
    List<Cell> row = List.of(cell("Limit"), cell("$5"));
    String headed = write(new Table("Values", true, columns, row, List.of(row), Frame.RULED));
    assertThat(headed)
        .contains("<caption>Values</caption>")
        .contains("<th scope=\"col\">Limit</th><th scope=\"col\" class=\"right\">$5</th>")
        .contains("<td>Limit</td><td class=\"right\">$5</td>")
        .contains("<col class=\"w250\"><col class=\"w750\">")
        .contains(".w250{width:25.0%}\n");

    String sided = write(new Table("Values", false, columns, List.of(), List.of(row), Frame.BOXED));
    assertThat(sided)
        .contains("<caption class=\"unseen\">Values</caption>")
        .contains("<th scope=\"row\">Limit</th><td class=\"right\">$5</td>");
  }

  @Test
  void anOverflowingCellIsPrintedInFull() {
    Cell cell =
        new Cell(
            List.of(paragraph("All forty orchards.")),
            Optional.of(new Overflow(1, "See continuation.", "Orchards")));
    String page =
        write(
            new Table(
                "Schedule",
                false,
                List.of(new Column(1, Align.LEFT)),
                List.of(),
                List.of(List.of(cell)),
                Frame.BOXED));
    assertThat(page).contains("All forty orchards.").doesNotContain("continuation");
  }

  @Test
  void linksLeadOnlyWhereSomebodyShouldGo() {
    assertThat(write(linked("#there"), item()))
        .contains("<a href=\"#there\" title=\"Where &lt;it&gt; leads\">words</a>");
    assertThat(write(linked("https://example.org/?a=1&b=2")))
        .contains(
            "<a href=\"https://example.org/?a=1&amp;b=2\" title=\"Where &lt;it&gt; leads\""
                + " rel=\"noopener noreferrer\">words</a>");
    assertThat(write(linked("mailto:claims@example.org"))).contains("<a href=\"mailto:");
    for (String bad :
        List.of(
            "#nowhere",
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/hosts",
            "//example.org",
            "/there",
            "https://exa mple.org",
            "https://example.org/\u0000",
            "https://example.org/\"onclick=\"x",
            "mailto:a@b\nc",
            "")) {
      assertThat(write(linked(bad))).as(bad).contains("<p>words</p>").doesNotContain("<a ");
    }
  }

  @Test
  void anAnchorIsWrittenOnceEvenWhenGivenTwice() {
    String page =
        write(
            new Outline(
                List.of(
                    item("1.", "x", Optional.of("same")), item("2.", "y", Optional.of("same")))));
    assertThat(page.split(" id=\"same\"", -1)).hasSize(2);
  }

  @Test
  void thePageForbidsScriptsAndTheNetworkAndNamesItsStyle() throws Exception {
    String page = write(paragraph("x"));
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
    assertThat(style.find()).isTrue();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8)));
    assertThat(page)
        .contains(
            "content=\"default-src &#39;none&#39;; style-src &#39;sha256-"
                + hash
                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"")
        .doesNotContain("<script", " style=", "@import", "url(");
  }

  @Test
  void saysTitleLanguageAuthorSubjectAndDate() {
    Document document =
        new Document(
            new Meta("A <form>", "pl", "Łódź & Co.", "About \"it\"", "2026-11-20T00:00:00-05:00"),
            BARE,
            List.of());
    assertThat(HtmlWriter.write(document))
        .startsWith("<!DOCTYPE html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("<title>A &lt;form&gt;</title>")
        .contains("<meta name=\"author\" content=\"Łódź &amp; Co.\">")
        .contains("<meta name=\"description\" content=\"About &quot;it&quot;\">")
        .contains("<meta name=\"dcterms.issued\" content=\"2026-11-20T00:00:00-05:00\">");
  }

  @Test
  void pageNumbersStandInTheMarginsOfPrintedPagesOnly() {
    Band foot =
        new Band(
            List.of(List.of(Inline.text("QZ 10 01"))),
            List.of(),
            List.of(
                List.of(
                    Inline.text("</style>Page "),
                    new Inline.PageNumber(),
                    Inline.text(" of "),
                    new Inline.PageCount())));
    String page =
        HtmlWriter.write(
            new Document(
                new Meta("T", "en-US", "", "", ""), new Furniture(Band.EMPTY, foot), List.of()));
    assertThat(page)
        .contains("<div class=\"left\"><p>QZ 10 01</p></div>\n")
        .contains("<div class=\"right\"></div>\n")
        .contains(
            "@bottom-right{font:8pt Arial,sans-serif;"
                + "content:\"\\3c \\2f style\\3e Page \" counter(page) \" of \" counter(pages) }");
    assertThat(page.split("</style>", -1)).hasSize(2);
  }

  @Test
  void twoColumnsAndFreshPagesAreClasses() {
    Document document =
        new Document(
            new Meta("T", "en-US", "", "", ""),
            BARE,
            List.of(new Section(2, true, List.of(paragraph("x")))));
    assertThat(HtmlWriter.write(document)).contains("<div class=\"two fresh\">");
  }

  @Test
  void anyWordsComeOutAsTheyWentIn() throws Exception {
    Random random = new Random(594);
    for (int round = 0; round < 300; round++) {
      String nasty = nasty(random);
      String page =
          write(
              new Heading(1, List.of(Inline.text(nasty)), Align.LEFT, Size.BODY, Optional.empty()),
              new Quote(List.of(paragraph(nasty))),
              linked("https://example.org/"),
              new Table(
                  nasty,
                  true,
                  List.of(new Column(1, Align.LEFT)),
                  List.of(),
                  List.of(List.of(cell(nasty))),
                  Frame.OPEN));
      String body = page.substring(page.indexOf("<body>"), page.indexOf("</body>") + 7);
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new InputSource(
                      new StringReader(
                          body.replaceAll("<(col|br)( [^>]*)?>", "<$1$2/>")
                              .replace("&nbsp;", "&#160;"))));
      assertThat(parsed.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(nasty);
      assertThat(parsed.getElementsByTagName("blockquote").item(0).getTextContent().strip())
          .isEqualTo(nasty.strip());
      assertThat(parsed.getElementsByTagName("th").item(0).getTextContent()).isEqualTo(nasty);
      assertThat(parsed.getElementsByTagName("caption").item(0).getTextContent()).isEqualTo(nasty);
      assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    }
  }

  @Test
  void whatHtmlCannotHoldIsReplaced() {
    assertThat(write(paragraph("a\u0000b\u001bc\ud800d\uffffe\rf")))
        .contains("<p>a\ufffdb\ufffdc\ufffdd\ufffde f</p>");
  }

  @Test
  void theSameDocumentGivesTheSamePage() {
    assertThat(write(item(), linked("#there"))).isEqualTo(write(item(), linked("#there")));
  }

  private static String nasty(Random random) {
    String alphabet = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~aZ0é北\u00a0\u2028🏭";
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(40); i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return random.nextInt(5) == 0 ? text + "</p><script>alert(1)</script>&amp;" : text.toString();
  }

  private static String write(Block... blocks) {
    return HtmlWriter.write(
        new Document(
            new Meta("Title", "en-US", "", "", ""),
            BARE,
            List.of(new Section(1, false, List.of(blocks)))));
  }

  private static Block linked(String target) {
    return new Paragraph(
        List.of(new Link(target, "Where <it> leads", List.of(new Text("words", Style.PLAIN)))),
        Align.LEFT,
        Size.BODY);
  }

  private static Block item() {
    return new Outline(List.of(item("1.", "there", Optional.of("there"))));
  }

  private static Item item(String label, String words, Optional<String> anchor) {
    return new Item(label, List.of(), 0, List.of(paragraph(words)), anchor);
  }

  private static Block heading(int level) {
    return new Heading(
        level,
        List.of(Inline.text(String.valueOf(level))),
        Align.LEFT,
        Size.BODY,
        Optional.empty());
  }

  private static Block paragraph(String words) {
    return new Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY);
  }

  private static Cell cell(String words) {
    return Cell.of(paragraph(words));
  }
}
