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
 */
record Setting(String style, int left, int width, int depth, boolean quoted, boolean bold) {
  /** Further in. */
  Setting indented(int by) {
    return new Setting(style, left + by, width - by, depth, quoted, bold);
  }

  /** In a list. */
  Setting inList() {
    return new Setting(style, left, width, depth + 1, quoted, bold);
  }

  /** Quoted, within a bar at the left. */
  Setting quoted(int by) {
    return new Setting("Quote", left + by, width - by, depth, true, bold);
  }

  /** In a cell of a table. */
  Setting inCell(int cellWidth, boolean header) {
    return new Setting("TableText", 0, cellWidth, 0, quoted, bold || header);
  }
}
