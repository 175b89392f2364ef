package proviso.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.clause.CompiledForm;
import proviso.compile.FormFolder;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.document.pdf.PdfWriter;
import proviso.document.text.TextWriter;
import proviso.form.EntryType;
import proviso.form.FormId;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFiles;

@NullMarked
class EndorsementDocumentTest {
  private static final CompiledForm LANTERN = form("LN 10 01", "01 26");
  private static final FormFolder DELIVERED = new FormFolder(List.of(Path.of("forms")));

  private static CompiledForm form(String number, String edition) {
    return PolicyFiles.FORMS.find(new FormId(number, edition)).orElseThrow();
  }

  private static Stream<CompiledForm> allForms() {
    return Stream.of(PolicyFiles.FORMS, DELIVERED)
        .flatMap(folder -> folder.ids().stream().map(id -> folder.find(id).orElseThrow()));
  }

  private static Document filled() {
    Policy policy = PolicyFiles.policy(PolicyFiles.LANTERN);
    AttachedForm attached = policy.forms().getFirst();
    return EndorsementDocument.of(attached.form(), policy, attached);
  }

  /** Words without regard to where lines break. */
  private static String words(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  /** The form's words as a blank prints them: tables also print their columns' titles. */
  private static String expected(CompiledForm form) {
    String words = words(form.printedWords());
    for (ScheduleEntry entry : form.form().schedule().entries()) {
      if (entry.type() instanceof EntryType.Table(var columns)) {
        String titles =
            columns.stream().map(EntryType.Column::title).collect(Collectors.joining(" "));
        words =
            words.contains(titles)
                ? words
                : words.replace(entry.title() + ":", entry.title() + ": " + titles);
      }
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("allForms")
  void aBlankPrintsTheWordsOfTheFormAndNoOthers(CompiledForm form) {
    Document body = withoutFurniture(EndorsementDocument.specimen(form));
    // Wide enough that no cell of the schedule breaks its line.
    assertThat(words(TextWriter.write(body, 2000))).isEqualTo(expected(form));
  }

  @ParameterizedTest
  @MethodSource("allForms")
  void thePdfOfABlankHoldsTheWordsInReadingOrder(CompiledForm form) throws Exception {
    byte[] pdf = PdfWriter.standard().write(withoutFurniture(EndorsementDocument.specimen(form)));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(letters(new PDFTextStripper().getText(document)))
          .isEqualTo(letters(expected(form)));
    }
  }

  /** Letters without regard to where lines break, and to the hyphens at their ends. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00a0\u00ad-]+", "");
  }

  private static Document withoutFurniture(Document document) {
    return new Document(
        document.meta(),
        new Document.Furniture(Document.Band.EMPTY, Document.Band.EMPTY),
        document.sections());
  }

  @Test
  void theHeadNamesPolicyProgramAndForm() {
    Document.Band head = filled().furniture().head();
    assertThat(lines(head.left())).containsExactly("POLICY NUMBER: LN 0000042-01");
    assertThat(lines(head.right())).containsExactly("HARBOURMASTERS", "LN 10 01 01 26");
    Document.Band foot = filled().furniture().foot();
    assertThat(lines(foot.left())).containsExactly("LN 10 01 01 26");
    assertThat(lines(foot.centre())).containsExactly("© Lantern Mutual, 2026");
    assertThat(foot.right().getFirst())
        .containsExactly(
            Inline.text("Page "),
            new Inline.PageNumber(),
            Inline.text(" of "),
            new Inline.PageCount());
  }

  @Test
  void theMetaDataNameThePolicyAndItsDayOfIssue() {
    assertThat(filled().meta())
        .isEqualTo(
            new Document.Meta(
                "LN 10 01 01 26 LOSS OF LANTERNS – Policy LN 0000042-01",
                "en-US",
                "Lantern Mutual",
                "Endorsement to policy LN 0000042-01",
                "2026-11-20T00:00:00-05:00"));
  }

  @Test
  void theScheduleShowsEachEntryAndItsValue() {
    String text = TextWriter.write(filled(), 200);
    assertThat(text.lines().map(EndorsementDocumentTest::words))
        .contains(
            "C. Limit Per Lantern: $10,000.50",
            "D. Deductible: See Declarations",
            "E. Our Share: 12.5%",
            "F. Number Of Lanterns: 12",
            "G. First Lit: 01/31/2026",
            "H. Keeper's Waiver: Applicable",
            "I. Oil: Lamp oil",
            "A 3 $1,000",
            "B 12");
  }

  @Test
  void theDollarBeforeABlankIsNotPrintedTwice() {
    Policy policy = PolicyFiles.policy(PolicyFiles.LANTERN);
    AttachedForm given = policy.forms().getFirst();
    Map<String, Value> schedule = new LinkedHashMap<>(given.schedule());
    schedule.putAll(given.declarations());
    String text =
        TextWriter.write(
            EndorsementDocument.of(LANTERN, policy, new AttachedForm(LANTERN, schedule, Map.of())),
            200);
    assertThat(words(text)).contains("D. Deductible: $250 E.");
    assertThat(words(TextWriter.write(EndorsementDocument.specimen(LANTERN), 200)))
        .contains("D. Deductible: $ E.");
  }

  @Test
  void longEntriesMayFlowOnToAPageAfterTheLast() {
    assertThat(cells(filled()))
        .filteredOn(cell -> cell.overflow().isPresent())
        .extracting(cell -> cell.overflow().orElseThrow().title())
        .containsExactly(
            "SCHEDULE – A. Trade Of The Insured (continued)",
            "SCHEDULE – B. Quays (continued)",
            "SCHEDULE – J. Berths (continued)");
  }

  @Test
  void aCrossReferenceLeadsToItsTargetAndItsLabelIsBold() {
    assertThat(links(filled()))
        .contains(
            new Inline.Link(
                "#p-keeping",
                "Paragraph B.1.",
                List.of(
                    new Inline.Text("B.1.", Inline.Style.STRONG),
                    new Inline.Text(" below", Inline.Style.PLAIN))),
            new Inline.Link(
                "#p-keeping",
                "Paragraphs B.1. through B.2.",
                List.of(
                    new Inline.Text("1.", Inline.Style.STRONG),
                    new Inline.Text(" through ", Inline.Style.PLAIN),
                    new Inline.Text("2.", Inline.Style.STRONG))),
            new Inline.Link(
                "#schedule",
                "Schedule, E. Our Share",
                List.of(new Inline.Text("our share", Inline.Style.PLAIN))));
  }

  @Test
  void everyLinkHasATarget() {
    allForms()
        .forEach(form -> {
          Document document = EndorsementDocument.specimen(form);
          List<String> anchors =
              blocks(document)
                  .flatMap(block ->
                      switch (block) {
                        case Block.Heading heading -> heading.anchor().stream();
                        case Block.Outline outline ->
                            outline.items().stream().flatMap(i -> i.anchor().stream());
                        case Block.Paragraph _,
                            Block.Bullets _,
                            Block.Table _,
                            Block.Box _,
                            Block.Together _,
                            Block.Quotation _,
                            Block.Quote _ ->
                            Stream.empty();
                      })
                  .map(anchor -> "#" + anchor)
                  .toList();
          assertThat(anchors).doesNotHaveDuplicates();
          assertThat(links(document)).extracting(Inline.Link::target).isSubsetOf(anchors);
        });
  }

  @Test
  void headingsCountTheHeadedProvisionsAboveThem() {
    List<Integer> levels =
        blocks(filled())
            .flatMap(block ->
                block instanceof Block.Outline outline ? outline.items().stream() : Stream.empty())
            .filter(item -> !item.heading().isEmpty())
            .map(Block.Item::headingLevel)
            .toList();
    assertThat(levels).containsExactly(2, 2, 3);
  }

  private static List<String> lines(List<List<Inline>> lines) {
    return lines.stream()
        .map(line ->
            line.stream()
                .map(inline -> inline instanceof Inline.Text text ? text.text() : "")
                .collect(Collectors.joining()))
        .toList();
  }

  private static Stream<Block> blocks(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(EndorsementDocumentTest::all);
  }

  private static Stream<Block> all(Block block) {
    Stream<Block> inner =
        switch (block) {
          case Block.Heading _, Block.Paragraph _ -> Stream.empty();
          case Block.Outline outline -> outline.items().stream().flatMap(i -> i.body().stream());
          case Block.Bullets bullets -> bullets.items().stream().flatMap(List::stream);
          case Block.Table table ->
              Stream.concat(Stream.of(table.header()), table.rows().stream())
                  .flatMap(List::stream)
                  .flatMap(cell -> cell.blocks().stream());
          case Block.Box box -> box.blocks().stream();
          case Block.Quotation quotation -> quotation.words().stream();
          case Block.Together together -> together.blocks().stream();
          case Block.Quote quote -> quote.blocks().stream();
        };
    return Stream.concat(Stream.of(block), inner.flatMap(EndorsementDocumentTest::all));
  }

  private static List<Block.Cell> cells(Document document) {
    return blocks(document)
        .flatMap(block -> block instanceof Block.Table table ? table.rows().stream() : Stream.of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Inline.Link> links(Document document) {
    List<Inline.Link> links = new ArrayList<>();
    blocks(document)
        .map(block ->
            block instanceof Block.Paragraph paragraph ? paragraph.words() : List.<Inline>of())
        .flatMap(List::stream)
        .forEach(inline ->
            Optional.of(inline)
                .filter(Inline.Link.class::isInstance)
                .ifPresent(link -> links.add((Inline.Link) link)));
    return links;
  }
}
