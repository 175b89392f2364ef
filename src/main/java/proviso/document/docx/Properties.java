package proviso.document.docx;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import proviso.document.Document;

/** Writes what catalogues are told (ISO/IEC 29500-2, 11). */
final class Properties {
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  private Properties() {}

  static Part relationships() {
    Part part = Relationships.begin();
    String office = Part.RELATIONSHIPS;
    Relationships.part(part, "document", office + "/officeDocument", "word/document.xml");
    Relationships.part(
        part,
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml");
    return Relationships.part(part, "app", office + "/extended-properties", "docProps/app.xml");
  }

  static Part core(Document.Meta meta) {
    Part out =
        new Part(
            "cp:coreProperties",
            "xmlns:cp",
            CORE,
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance");
    out.text("dc:title", meta.title());
    out.text("dc:subject", meta.subject());
    out.text("dc:creator", meta.author());
    out.text("dc:language", meta.language());
    String date = date(meta.date());
    out.text("dcterms:created", date, "xsi:type", "dcterms:W3CDTF");
    out.text("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF");
    return out;
  }

  /** In UTC, as Word wants it; a date that is none is left out. */
  private static String date(String iso) {
    try {
      return iso.isBlank()
          ? ""
          : OffsetDateTime.parse(iso)
              .withOffsetSameInstant(ZoneOffset.UTC)
              .truncatedTo(ChronoUnit.SECONDS)
              .toInstant()
              .toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no date with offset: " + iso, e);
    }
  }

  static Part app() {
    Part out =
        new Part(
            "Properties",
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    return out.text("Application", "Proviso");
  }
}
