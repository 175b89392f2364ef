package proviso.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.GregorianCalendar;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import proviso.document.Document;

/**
 * What catalogues are told: the same in the document information and in XMP (ISO 19005-2, 6.6.2 and
 * 6.6.3).
 */
final class Metadata {
  private static final String PRODUCER = "Proviso";

  private final String title;
  private final String language;
  private final String author;
  private final String subject;
  private final Optional<OffsetDateTime> date;

  /**
   * Reads the meta data of a document.
   *
   * @throws IllegalArgumentException if the title is blank, the language no tag, or the date no ISO
   *     8601 date with offset
   */
  Metadata(Document.Meta meta) {
    title = PlainText.of(meta.title());
    if (title.isBlank()) {
      throw new IllegalArgumentException("the document has no title");
    }
    language = language(meta.language());
    author = PlainText.of(meta.author());
    subject = PlainText.of(meta.subject());
    date = date(meta.date());
  }

  private static String language(String tag) {
    try {
      String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      if (tag.isBlank() || canonical.equals("und")) {
        throw new IllegalArgumentException("the document has no language");
      }
      return canonical;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("no language tag: " + tag, e);
    }
  }

  private static Optional<OffsetDateTime> date(String iso) {
    try {
      return iso.isBlank() ? Optional.empty() : Optional.of(OffsetDateTime.parse(iso).withNano(0));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no date with offset: " + iso, e);
    }
  }

  String language() {
    return language;
  }

  void write(PDDocument pdf) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(orNull(author));
    information.setSubject(orNull(subject));
    information.setProducer(PRODUCER);
    date.ifPresent(at -> {
      var calendar = GregorianCalendar.from(at.toZonedDateTime());
      information.setCreationDate(calendar);
      information.setModificationDate(calendar);
    });
    pdf.setDocumentInformation(information);
    COSStream stream = pdf.getDocument().createCOSStream();
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    // Not compressed: archives read it without a PDF library.
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(xmp().getBytes(StandardCharsets.UTF_8));
    }
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private String xmp() {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
     xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:format>application/pdf</dc:format>
    """
        + alternative("dc:title", title)
        + (author.isEmpty()
            ? ""
            : "<dc:creator><rdf:Seq><rdf:li>"
                + escaped(author)
                + "</rdf:li></rdf:Seq></dc:creator>\n")
        + (subject.isEmpty() ? "" : alternative("dc:description", subject))
        + "<dc:language><rdf:Bag><rdf:li>"
        + escaped(language)
        + "</rdf:li></rdf:Bag></dc:language>\n"
        + date.map(Metadata::dates).orElse("")
        + "<pdf:Producer>"
        + PRODUCER
        + "</pdf:Producer>\n"
        + """
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        """
        + EXTENSION
        + """
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;
  }

  /** PDF/A does not know PDF/UA's identifier and wants it declared (ISO 19005-2, 6.6.2.3). */
  private static final String EXTENSION =
      """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289 the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private static String alternative(String property, String text) {
    return "<%1$s><rdf:Alt><rdf:li xml:lang=\"x-default\">%2$s</rdf:li></rdf:Alt></%1$s>\n"
        .formatted(property, escaped(text));
  }

  private static String dates(OffsetDateTime at) {
    String iso = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT).format(at);
    return "<xmp:CreateDate>%1$s</xmp:CreateDate>\n<xmp:ModifyDate>%1$s</xmp:ModifyDate>\n"
        .formatted(iso);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
