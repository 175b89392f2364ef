package proviso.document.pdf.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF that somebody sends; see {@code package-info}. */
public final class PdfReader {
  /** Longer files are refused: 64 MB. */
  public static final int LONGEST_FILE = Preflight.LONGEST_FILE;

  private static final int MOST_PAGES = 2_000;

  private PdfReader() {}

  /**
   * Reads a file.
   *
   * @param file all its bytes
   * @throws UnreadablePdfException if it is no PDF, damaged, encrypted, or larger than any letter
   */
  public static PdfContent read(byte[] file) throws UnreadablePdfException {
    Preflight.check(file);
    try (PDDocument document = Loader.loadPDF(file)) {
      if (document.isEncrypted()) {
        throw new UnreadablePdfException("The file is encrypted.");
      }
      return read(document);
    } catch (InvalidPasswordException encrypted) {
      throw new UnreadablePdfException("The file is encrypted.");
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      // PDFBox answers damage with whatever goes wrong first.
      throw new UnreadablePdfException("The file is damaged, or no PDF.");
    }
  }

  private static PdfContent read(PDDocument document) throws UnreadablePdfException, IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw new UnreadablePdfException("The file has more than " + MOST_PAGES + " pages.");
    }
    var oddities = new Oddities();
    var fonts = new PageFonts();
    List<PageWords> pages = new ArrayList<>();
    IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    for (PDPage page : document.getPages()) {
      int number = pages.size() + 1;
      numbers.put(page.getCOSObject(), number);
      pages.add(PageWords.of(page.getCOSObject(), number, fonts, oddities));
      annotations(page.getCOSObject(), number, oddities);
    }
    for (String key : List.of("AcroForm", "OCProperties", "OpenAction", "AA")) {
      if (catalog.containsKey(COSName.getPDFName(key))) {
        oddities.add("The file has what Proviso never writes: " + key + ".");
      }
    }
    Tagged.Element root = StructureTree.of(catalog, numbers, pages, oddities);
    return new PdfContent(
        Optional.ofNullable(document.getDocumentInformation().getTitle()).orElse(""),
        count,
        root,
        pages.stream().map(PageWords::furniture).toList(),
        EmbeddedFiles.of(catalog, oddities),
        fonts.prints(),
        pages.stream().map(PageWords::drawing).toList(),
        pages.stream().anyMatch(PageWords::pictured),
        oddities.all());
  }

  /**
   * Links are drawn by nobody; whatever else lies on a page could be seen in place of its words.
   */
  private static void annotations(COSDictionary page, int number, Oddities oddities) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      boolean link =
          annotations.getObject(i) instanceof COSDictionary it
              && "Link".equals(it.getNameAsString(COSName.SUBTYPE))
              && !it.containsKey(COSName.AP);
      if (!link) {
        oddities.add("Page " + number + " has something lying on it that is no link.");
      }
    }
  }
}
