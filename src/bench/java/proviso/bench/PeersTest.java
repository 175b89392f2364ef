package proviso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import proviso.document.Document;

/**
 * That the benchmark compares like with like: every engine prints every word, on as many pages or
 * one more, and as tagged PDF/A-2a. Run by {@code mvn -Pbench -Dexec.skip test -Dtest=PeersTest}.
 */
class PeersTest {
  private static final Document DOCUMENT = Sample.endorsement();
  private static final Engines ENGINES = new Engines();

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void provisoPrintsTheDocument() throws Exception {
    byte[] pdf = printed(ENGINES::proviso);

    assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void openHtmlPrintsTheDocument() throws Exception {
    byte[] pdf = printed(ENGINES::openHtml);

    assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void fopPrintsTheDocumentButCannotDescribeItsLinks() throws Exception {
    byte[] pdf = printed(ENGINES::fop);

    assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    // FOP 2.11 writes no Contents into link annotations, whatever it is given.
    assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).containsExactly("7.18.5-2");
  }

  @Test
  void aMissingWordAndAStrangeOneAreFound() {
    Words.Printed whole = Words.printed(ENGINES.proviso(DOCUMENT));
    var words = new TreeMap<>(whole.words());
    words.merge("loss", -1, Integer::sum);
    words.put("surprise", 1);

    assertThat(Words.faults(DOCUMENT, new Words.Printed(whole.pages(), whole.bytes(), words)))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("\"loss\""))
        .anyMatch(fault -> fault.contains("\"surprise\""));
  }

  private static byte[] printed(Function<Document, byte[]> engine) {
    byte[] pdf = engine.apply(DOCUMENT);
    Words.Printed printed = Words.printed(pdf);
    int ours = Words.printed(ENGINES.proviso(DOCUMENT)).pages();
    assertThat(Words.faults(DOCUMENT, printed)).isEmpty();
    assertThat(printed.pages()).isBetween(ours, ours + 1);
    return pdf;
  }

  /** The rules of the standard that the file breaks, as clause and test number. */
  static Set<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(TestAssertion::getRuleId)
          .map(rule -> rule.getClause() + "-" + rule.getTestNumber())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
