package proviso.document.docx;

/** Writes relationships between parts (ISO/IEC 29500-2, 9.3). */
final class Relationships {
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Relationships() {}

  static Part begin() {
    return new Part("Relationships", "xmlns", PACKAGE);
  }

  /** To another part of the same file. */
  static Part part(Part part, String id, String type, String target) {
    return part.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  /** To an address outside. */
  static void link(Part part, String id, String address) {
    part.empty(
        "Relationship",
        "Id",
        id,
        "Type",
        Part.RELATIONSHIPS + "/hyperlink",
        "Target",
        address,
        "TargetMode",
        "External");
  }
}
