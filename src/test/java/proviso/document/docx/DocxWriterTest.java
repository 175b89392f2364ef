package proviso.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.document.pdf.Samples;

@NullMarked
class DocxWriterTest {
  /** The properties of a paragraph in the order of the schema (CT_PPrBase), as far as used. */
  private static final List<String> PARAGRAPH_PROPERTIES =
      List.of("pStyle", "keepNext", "numPr", "tabs", "ind", "jc", "sectPr");

  @TempDir Path folder;

  @Test
  void everyPartIsNamedAndReferredTo() throws Exception {
    Map<String, byte[]> parts = parts(Samples.everything());
    Set<String> typed = new HashSet<>();
    all(xml(parts.get("[Content_Types].xml")), "Override")
        .forEach(it -> typed.add(it.getAttribute("PartName")));
    for (String name : parts.keySet()) {
      if (!name.endsWith(".rels") && !name.startsWith("[")) {
        assertThat(typed).contains("/" + name);
      }
    }
    Set<String> targets = new HashSet<>();
    for (Element link : all(xml(parts.get("word/_rels/document.xml.rels")), "Relationship")) {
      if (!link.getAttribute("TargetMode").equals("External")) {
        assertThat(parts).containsKey("word/" + link.getAttribute("Target"));
      }
      assertThat(targets.add(link.getAttribute("Id"))).isTrue();
    }
  }

  @Test
  void everyStyleAndListThatIsUsedIsDeclared() throws Exception {
    Map<String, byte[]> parts = parts(Samples.everything());
    Set<String> styles = new HashSet<>();
    all(xml(parts.get("word/styles.xml")), "w:style")
        .forEach(it -> styles.add(it.getAttribute("w:styleId")));
    Set<String> numbers = new HashSet<>();
    all(xml(parts.get("word/numbering.xml")), "w:num")
        .forEach(it -> numbers.add(it.getAttribute("w:numId")));
    Element body = xml(parts.get("word/document.xml"));
    for (String kind : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
      assertThat(values(body, kind)).isNotEmpty().allMatch(styles::contains);
    }
    assertThat(values(body, "w:numId")).hasSize(3).allMatch(numbers::contains);
    assertThat(values(body, "w:pStyle"))
        .contains(
            "Title", "Heading2", "Heading3", "Quote", "ListParagraph", "Caption", "SmallText");
  }

  @Test
  void elementsStandInTheOrderOfTheSchema() throws Exception {
    Element body = xml(parts(Samples.everything()).get("word/document.xml"));
    for (Element properties : all(body, "w:pPr")) {
      List<Integer> places =
          children(properties).stream()
              .map(it -> PARAGRAPH_PROPERTIES.indexOf(it.getLocalName()))
              .toList();
      assertThat(places).isSorted().doesNotHaveDuplicates().doesNotContain(-1);
      assertThat(((Element) properties.getParentNode()).getFirstChild()).isSameAs(properties);
    }
    for (Element cell : all(body, "w:tc")) {
      assertThat(children(cell).getLast().getLocalName()).isEqualTo("p");
    }
    for (Element table : all(body, "w:tbl")) {
      int columns = all(table, "w:gridCol").size();
      assertThat(columns).isPositive();
      assertThat(children(table).stream().map(Element::getLocalName).distinct())
          .containsExactly("tblPr", "tblGrid", "tr");
    }
  }

  @Test
  void aHeaderRowIsSaidAgainOnEachPageAndATableSaysWhatItShows() throws Exception {
    Element body = xml(parts(Samples.everything()).get("word/document.xml"));
    assertThat(all(body, "w:tblHeader")).hasSize(1);
    assertThat(values(body, "w:tblCaption")).containsExactly("Schedule", "Beaches", "Open");
  }

  @Test
  void linksLeadToBookmarksAndAddresses() throws Exception {
    var link = link("https://example.org/kites?a=1&b=2", "The register");
    var nowhere = link("#nowhere", "Gone");
    var script = link("javascript:alert(1)", "Bad");
    var inside = link("#item-A.Kites", "Paragraph A.");
    Document document =
        document(
            new Block.Paragraph(List.of(link, nowhere, script, inside), Align.LEFT, Size.BODY),
            new Block.Outline(
                List.of(
                    new Block.Item(
                        "A.",
                        List.of(Inline.strong("Kites")),
                        2,
                        List.of(),
                        Optional.of("item-A.Kites")))));
    Map<String, byte[]> parts = parts(document);
    Element body = xml(parts.get("word/document.xml"));
    List<Element> links = all(body, "w:hyperlink");
    assertThat(links).hasSize(2);
    assertThat(links.getFirst().getAttribute("w:tooltip")).isEqualTo("The register");
    String id = links.getFirst().getAttribute("r:id");
    assertThat(all(xml(parts.get("word/_rels/document.xml.rels")), "Relationship"))
        .anySatisfy(it -> {
          assertThat(it.getAttribute("Id")).isEqualTo(id);
          assertThat(it.getAttribute("Target")).isEqualTo("https://example.org/kites?a=1&b=2");
          assertThat(it.getAttribute("TargetMode")).isEqualTo("External");
        });
    assertThat(all(body, "w:bookmarkStart"))
        .singleElement()
        .satisfies(it ->
            assertThat(it.getAttribute("w:name"))
                .isEqualTo(links.getLast().getAttribute("w:anchor"))
                .matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
  }

  @Test
  void listsCountEachFromOne() throws Exception {
    Block one = new Block.Bullets(true, List.of(List.of(Samples.paragraph("a"))));
    Element body = xml(parts(document(one, one)).get("word/document.xml"));
    assertThat(values(body, "w:numId")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void whateverIsTypedIsWords() throws Exception {
    String typed = "*Bob* <script>&amp; ${7*7} ]]> \u0007 \ud800 שלום \u202e 北京";
    Document document =
        new Document(
            new Document.Meta(typed, "en-US", typed, typed, ""),
            Samples.FURNITURE,
            List.of(new Document.Section(1, false, List.of(Samples.paragraph(typed)))));
    Map<String, byte[]> parts = parts(document);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      assertThat(xml(part.getValue())).as(part.getKey()).isNotNull();
    }
    assertThat(xml(parts.get("word/document.xml")).getTextContent())
        .contains("*Bob* <script>&amp; ${7*7} ]]> \ufffd שלום \u202e 北京");
    assertThat(all(xml(parts.get("docProps/core.xml")), "dc:title").getFirst().getTextContent())
        .startsWith("*Bob* <script>&amp; ${7*7}");
  }

  @Test
  void catalogueAndLanguageAreTold() throws Exception {
    Map<String, byte[]> parts = parts(Samples.everything());
    String core = new String(parts.get("docProps/core.xml"), UTF_8);
    assertThat(core)
        .contains("<dc:title>Kite Endorsement</dc:title>", "<dc:language>en-US</dc:language>")
        .contains(">2026-01-15T14:00:00Z</dcterms:created>");
    assertThat(values(xml(parts.get("word/styles.xml")), "w:lang")).containsOnly("en-US");
    var meta = new Document.Meta("Title", "en", "", "", "today");
    assertThatThrownBy(() -> DocxWriter.write(new Document(meta, Samples.FURNITURE, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws Exception {
    assertThat(DocxWriter.write(Samples.everything()))
        .isEqualTo(DocxWriter.write(Samples.everything()));
  }

  @Test
  void aDocumentWithoutContentIsOne() throws Exception {
    var meta = new Document.Meta("Title", "en", "", "", "");
    var empty =
        new Document(
            meta, new Document.Furniture(Document.Band.EMPTY, Document.Band.EMPTY), List.of());
    assertThat(all(xml(parts(empty).get("word/document.xml")), "w:sectPr")).hasSize(1);
  }

  /** LibreOffice opens it and prints every word of it; told apart by what is in its PDF. */
  @Test
  void libreOfficeRendersIt() throws Exception {
    Optional<Path> office = onPath("soffice");
    assumeTrue(office.isPresent(), "LibreOffice is not installed");
    Path file = folder.resolve("sample.docx");
    Files.write(file, DocxWriter.write(Samples.everything()));
    var process =
        new ProcessBuilder(
                office.orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    try (var pdf = Loader.loadPDF(folder.resolve("sample.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("KITE ENDORSEMENT", "Kites of Łódź, São Paulo and Ελλάδα", "Beach number 90")
          .contains("Page 1 of " + pdf.getNumberOfPages(), "POLICY NUMBER: K-100");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Kite Endorsement");
    }
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Document document(Block... blocks) {
    return new Document(
        Samples.META, Samples.FURNITURE, List.of(new Document.Section(1, false, List.of(blocks))));
  }

  private static Inline.Link link(String target, String description) {
    return new Inline.Link(
        target, description, List.of(new Inline.Text("words", Inline.Style.PLAIN)));
  }

  private static Map<String, byte[]> parts(Document document) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(DocxWriter.write(document)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Element xml(byte[] part) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)).getDocumentElement();
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> values(Element root, String name) {
    return all(root, name).stream().map(it -> it.getAttribute("w:val")).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
