package proviso.document.pdf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
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
  private final int part;

  /** The meta data of a document without attachments; see {@link #Metadata(Document.Meta, int)}. */
  Metadata(Document.Meta meta) {
    this(meta, 2);
  }

  /**
   * Reads the meta data of a document.
   *
   * @param part the part of ISO 19005 that the file conforms to: 2, or 3 with attachments
   * @throws IllegalArgumentException if the title is blank, the language no tag, or the date no ISO
   *     8601 date with offset
   */
  Metadata(Document.Meta meta, int part) {
    this.part = part;
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

  /** When it is issued, as ISO 32000-1, 7.9.4, wants it. */
  Optional<String> pdfDate() {
    return date.map(Metadata::pdfDate);
  }

  /** Writes the document information dictionary. */
  void information(PdfBytes out) {
    out.raw("<</Title").text(title);
    if (!author.isEmpty()) {
      out.raw("/Author").text(author);
    }
    if (!subject.isEmpty()) {
      out.raw("/Subject").text(subject);
    }
    out.raw("/Producer(" + PRODUCER + ")");
    if (date.isPresent()) {
      String at = pdfDate(date.get());
      out.raw("/CreationDate(").raw(at).raw(")/ModDate(").raw(at).raw(")");
    }
    out.raw(">>");
  }

  private static String pdfDate(OffsetDateTime at) {
    int minutes = at.getOffset().getTotalSeconds() / 60;
    int offset = Math.abs(minutes);
    return "D:"
        + padded(at.getYear(), 4)
        + padded(at.getMonthValue(), 2)
        + padded(at.getDayOfMonth(), 2)
        + padded(at.getHour(), 2)
        + padded(at.getMinute(), 2)
        + padded(at.getSecond(), 2)
        + (minutes < 0 ? '-' : '+')
        + padded(offset / 60, 2)
        + "'"
        + padded(offset % 60, 2)
        + "'";
  }

  private static String padded(int value, int digits) {
    String text = Integer.toString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** The XMP packet. */
  PdfBytes xmp() {
    var out = new PdfBytes(3072).raw(HEAD);
    alternative(out, "dc:title", title);
    if (!author.isEmpty()) {
      out.raw("<dc:creator><rdf:Seq><rdf:li>").utf8(escaped(author));
      out.raw("</rdf:li></rdf:Seq></dc:creator>\n");
    }
    if (!subject.isEmpty()) {
      alternative(out, "dc:description", subject);
    }
    out.raw("<dc:language><rdf:Bag><rdf:li>").raw(language);
    out.raw("</rdf:li></rdf:Bag></dc:language>\n");
    if (date.isPresent()) {
      String at = xmpDate(date.get());
      out.raw("<xmp:CreateDate>").raw(at).raw("</xmp:CreateDate>\n");
      out.raw("<xmp:ModifyDate>").raw(at).raw("</xmp:ModifyDate>\n");
    }
    return out.raw(PRODUCED).digits(part).raw(FOOT);
  }

  private static void alternative(PdfBytes out, String property, String text) {
    out.raw("<").raw(property).raw("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    out.utf8(escaped(text)).raw("</rdf:li></rdf:Alt></").raw(property).raw(">\n");
  }

  private static String xmpDate(OffsetDateTime at) {
    String local = at.toLocalDateTime().toString();
    // A whole minute is written without its seconds.
    return (local.length() == 16 ? local + ":00" : local) + at.getOffset();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private static final byte[] HEAD =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] PRODUCED =
      ("<pdf:Producer>" + PRODUCER + "</pdf:Producer>\n<pdfaid:part>")
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] FOOT =
      ("""
      </pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      """
              + EXTENSION
              + """
              </rdf:RDF>
              </x:xmpmeta>
              <?xpacket end="r"?>
              """)
          .getBytes(StandardCharsets.UTF_8);
}
