package proviso.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The independent judge of PDFs. The first call of a process takes seconds, later ones a tenth. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** Fails, naming each rule broken and where, unless the file is PDF/UA-1 and PDF/A-2a. */
  public static void assertConforms(byte[] pdf) {
    assertConforms(pdf, PDFAFlavour.PDFA_2_A);
  }

  /** The same for a file with attachments: PDF/UA-1 and PDF/A-3a. */
  public static void assertConformsWithFiles(byte[] pdf) {
    assertConforms(pdf, PDFAFlavour.PDFA_3_A);
  }

  private static void assertConforms(byte[] pdf, PDFAFlavour archive) {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, archive)) {
      assertThat(failures(pdf, flavour)).as(flavour.getId()).isEmpty();
    }
  }

  private static Set<String> failures(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      var failures = new TreeSet<String>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failures.add(
              assertion.getRuleId().getClause()
                  + "-"
                  + assertion.getRuleId().getTestNumber()
                  + " "
                  + assertion.getMessage()
                  + " at "
                  + assertion.getLocation().getContext());
        }
      }
      if (failures.isEmpty() && !result.isCompliant()) {
        failures.add("not compliant: " + result.getFailedChecks());
      }
      return failures;
    } catch (Exception e) {
      throw new AssertionError("veraPDF could not read the file", e);
    }
  }
}
