package proviso.bench;

import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.layout.Layout;
import proviso.document.layout.PageStyle;
import proviso.document.layout.Pages;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.PreparedPdf;

/** Our own writer and the peers, each set up once for all documents. */
final class Engines {
  private final Layout layout = new Layout(PageStyle.LETTER, Fonts.standard().typefaces());
  private final PdfWriter proviso = PdfWriter.standard();
  private final PreparedPdf prepared = new PreparedPdf(proviso, Sample.stationery());
  private final OpenHtmlPeer openHtml = new OpenHtmlPeer();
  private final FopPeer fop = new FopPeer();

  /** Our pages, before any byte is written. */
  Pages layout(Document document) {
    return layout.pages(document);
  }

  /** Our PDF. */
  byte[] proviso(Document document) {
    return proviso.write(document);
  }

  /** The same PDF from prepared pages. */
  byte[] prepared(Imprint imprint) {
    return prepared.file(imprint).bytes();
  }

  /** The PDF of openhtmltopdf. */
  byte[] openHtml(Document document) {
    return openHtml(HtmlFromDocument.of(document));
  }

  /** The same from XHTML that is there already. */
  byte[] openHtml(String html) {
    return openHtml.pdf(html);
  }

  /** The PDF of Apache FOP. */
  byte[] fop(Document document) {
    return fop(FoFromDocument.of(document));
  }

  /** The same from XSL-FO that is there already. */
  byte[] fop(String fo) {
    return fop.pdf(fo);
  }
}
