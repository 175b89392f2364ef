package proviso.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.NullMarked;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import proviso.clause.CompiledForm;
import proviso.decide.Determination;
import proviso.decide.Finding;
import proviso.decide.Weight;
import proviso.document.Block;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.Tagged;
import proviso.form.Provision;

/** What holds of every letter, whatever the claim. */
@NullMarked
final class LetterChecks {
  /** What the schema wants in this order in a paragraph's properties, as far as it is used. */
  private static final List<String> PARAGRAPH_PROPERTIES =
      List.of("pStyle", "keepNext", "keepLines", "numPr", "tabs", "ind", "jc", "sectPr");

  private LetterChecks() {}

  /** The sentences on which a decision rests, or for which it waits. */
  static Set<String> inPlay(Determination determination) {
    Set<String> ids = new HashSet<>();
    Set<Integer> exceptions = new HashSet<>();
    for (Finding finding : determination.findings(Weight.DECIDED)) {
      ids.add(finding.citation().sentence().id());
      finding.acts().forEach(act -> exceptions.addAll(act.rule().exceptions()));
    }
    int known = -1;
    while (known < exceptions.size()) {
      known = exceptions.size();
      for (Finding finding : determination.findings()) {
        for (Finding.Act act : finding.acts()) {
          if (exceptions.contains(act.number())) {
            ids.add(finding.citation().sentence().id());
            exceptions.addAll(act.rule().exceptions());
          }
        }
      }
    }
    determination
        .coverages()
        .forEach(coverage ->
            coverage
                .statement()
                .forEach(line -> {
                  if (line instanceof Determination.Line.Step step) {
                    ids.add(step.citation().sentence().id());
                  }
                }));
    determination
        .open()
        .forEach(open -> open.because().forEach(citation -> ids.add(citation.sentence().id())));
    Set<String> referred = new HashSet<>();
    determination
        .referrals()
        .forEach(it -> it.provisions().forEach(provision -> referred.add(provision.value())));
    for (Finding finding : determination.findings()) {
      if (referred.contains(finding.citation().provision().id())) {
        ids.add(finding.citation().sentence().id());
      }
    }
    return ids;
  }

  /** Nothing is quoted but what is in play, and words that lead in to it. */
  static void assertOnlyWhatDecides(List<Block.Quotation> quotations, Determination determination) {
    Set<String> inPlay = inPlay(determination);
    CompiledForm form = determination.form();
    for (Block.Quotation quotation : quotations) {
      assertThat(quotation.sentences()).as(quotation.citation()).anyMatch(inPlay::contains);
      for (String id : quotation.sentences()) {
        Provision of = form.sentence(id).orElseThrow().provision();
        boolean leadsIn =
            of.all().skip(1).flatMap(Provision::sentences).anyMatch(it -> inPlay.contains(it.id()));
        assertThat(inPlay.contains(id) || leadsIn)
            .as("%s quotes %s", quotation.citation(), id)
            .isTrue();
      }
    }
  }

  /** The words of each quotation in the HTML are whole sentences of the form, in their order. */
  static void assertWellFormedWithTheFormsWords(
      String html, Determination determination, int quotes) throws IOException {
    String body = html.substring(html.indexOf("<body"), html.indexOf("</body>") + 7);
    Element page = xml(body.replaceAll("<(br|col|img)( [^>]*)?>", "<$1$2/>"));
    List<Element> found =
        all(page, "blockquote").stream()
            .filter(it -> it.getAttribute("class").equals("words"))
            .toList();
    assertThat(found).hasSize(quotes);
    for (Element quote : found) {
      for (Element paragraph : all(quote, "p").stream().skip(1).toList()) {
        String text = words(paragraph).strip();
        String rest = text;
        for (String sentence : sentences(determination.form())) {
          rest = rest.replace(sentence, "");
        }
        assertThat(rest.replace("…", "").strip()).as(text).isIn(headings(determination.form()));
      }
    }
  }

  private static List<String> sentences(CompiledForm form) {
    return form.form()
        .body()
        .all()
        .flatMap(Provision::sentences)
        .map(it -> it.wording().plain())
        .sorted((one, other) -> other.length() - one.length())
        .toList();
  }

  private static List<String> headings(CompiledForm form) {
    return Stream.concat(
            Stream.of(""),
            form.form().body().all().flatMap(it -> it.heading().stream()).map(it -> it.plain()))
        .toList();
  }

  /** The words of an element, without labels. */
  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element inner) {
        words.append(inner.getAttribute("class").equals("label") ? "" : words(inner));
      } else {
        words.append(node.getTextContent());
      }
    }
    return words.toString();
  }

  /** Every part is XML, and paragraphs, cells and tables are made up as the schema wants. */
  static void assertOpens(byte[] docx) throws IOException {
    Map<String, Element> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        if (entry.getName().endsWith(".png")) {
          assertThat(ImageIO.read(new ByteArrayInputStream(part))).as(entry.getName()).isNotNull();
        } else {
          parts.put(entry.getName(), xml(new String(part, UTF_8)));
        }
      }
    }
    assertThat(parts).containsKeys("[Content_Types].xml", "word/document.xml", "word/styles.xml");
    Set<String> styles = new HashSet<>();
    all(parts.get("word/styles.xml"), "w:style")
        .forEach(it -> styles.add(it.getAttribute("w:styleId")));
    Element body = parts.get("word/document.xml");
    for (Element properties : all(body, "w:pPr")) {
      List<Integer> places =
          children(properties).stream()
              .map(it -> PARAGRAPH_PROPERTIES.indexOf(it.getLocalName()))
              .toList();
      assertThat(places).isSorted().doesNotHaveDuplicates().doesNotContain(-1);
      all(properties, "w:pStyle")
          .forEach(it -> assertThat(styles).contains(it.getAttribute("w:val")));
    }
    for (Element cell : all(body, "w:tc")) {
      assertThat(children(cell).getLast().getLocalName()).isEqualTo("p");
    }
    for (Element table : all(body, "w:tbl")) {
      assertThat(children(table).stream().map(Element::getLocalName).distinct())
          .containsExactly("tblPr", "tblGrid", "tr");
      int columns = all(table, "w:gridCol").size();
      assertThat(all(table, "w:tr"))
          .allMatch(row ->
              children(row).stream().filter(it -> it.getLocalName().equals("tc")).count()
                  == columns);
    }
  }

  private static Element xml(String text) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = root.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node kid = parent.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /**
   * No heading, no line that says what is quoted and no line that announces something is the last
   * of its page; the signature stands together.
   */
  static void assertNothingIsTornApart(PdfContent pdf, String closing) {
    List<Tagged.Element> leaves = new ArrayList<>();
    leaves(pdf.root(), leaves);
    for (int i = 0; i + 1 < leaves.size(); i++) {
      Tagged.Element one = leaves.get(i);
      String text = one.text().strip();
      boolean announces = one.role().startsWith("H") || text.endsWith(":") || text.equals(closing);
      if (announces) {
        assertThat(leaves.get(i + 1).page()).as("after: " + text).isEqualTo(one.page());
      }
    }
    for (Tagged.Element quote : pdf.root().outermost("BlockQuote").toList()) {
      List<Tagged.Element> lines = new ArrayList<>();
      leaves(quote, lines);
      assertThat(lines.get(1).page()).as(quote.text()).isEqualTo(lines.getFirst().page());
    }
  }

  private static void leaves(Tagged.Element element, List<Tagged.Element> into) {
    boolean inner = element.kids().stream().anyMatch(Tagged.Element.class::isInstance);
    if (!inner || element.role().equals("P")) {
      if (!element.text().isBlank()) {
        into.add(element);
      }
    } else {
      for (Tagged kid : element.kids()) {
        if (kid instanceof Tagged.Element below) {
          leaves(below, into);
        }
      }
    }
  }
}
