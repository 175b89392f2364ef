package proviso.document.docx;

/**
 * Where blocks stand.
 *
 * @param style of paragraphs
 * @param left from the margin or the cell's edge, in twips (a twentieth of a point)
 * @param width up to the right edge, in twips
 * @param depth how many lists with bullets or numbers are around it
 * @param quoted whether it is quoted
 * @param bold whether all words are bold
 * @param kept whether what stands there is kept on one page
 */
record Setting(
    String style, int left, int width, int depth, boolean quoted, boolean bold, boolean kept) {
  /** A setting in which nothing is quoted, bold or kept together. */
  static Setting plain(String style, int width) {
    return new Setting(style, 0, width, 0, false, false, false);
  }

  /** With another style. */
  Setting styled(String other) {
    return new Setting(other, left, width, depth, quoted, bold, kept);
  }

  /** Kept on one page. */
  Setting together() {
    return new Setting(style, left, width, depth, quoted, bold, true);
  }

  /** Further in. */
  Setting indented(int by) {
    return new Setting(style, left + by, width - by, depth, quoted, bold, kept);
  }

  /** In a list. */
  Setting inList() {
    return new Setting(style, left, width, depth + 1, quoted, bold, kept);
  }

  /** Quoted, within a bar at the left. */
  Setting quoted(int by) {
    return new Setting("Quote", left + by, width - by, depth, true, bold, kept);
  }

  /** In a cell of a table. */
  Setting inCell(int cellWidth, boolean header) {
    return new Setting("TableText", 0, cellWidth, 0, quoted, bold || header, kept);
  }
}
