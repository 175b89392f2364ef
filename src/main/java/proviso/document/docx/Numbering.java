package proviso.document.docx;

import java.util.ArrayList;
import java.util.List;

/** The lists of a document: one with bullets for all, and one that starts from 1 for each other. */
final class Numbering {
  private static final int LEVELS = 9;
  private static final List<String> BULLETS = List.of("•", "–", "▪");

  private final List<Integer> ordered = new ArrayList<>();
  private int last = 1;

  /** The number of a list; that of bullets is 1. */
  int list(boolean counts) {
    if (!counts) {
      return 1;
    }
    ordered.add(++last);
    return last;
  }

  /** The part that declares them (ISO/IEC 29500-1, 17.9). */
  Part part() {
    Part out = Part.of("w:numbering");
    kind(out, 0, "bullet");
    kind(out, 1, "decimal");
    out.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close();
    for (int number : ordered) {
      out.open("w:num", "w:numId", Integer.toString(number));
      out.empty("w:abstractNumId", "w:val", "1");
      for (int level = 0; level < LEVELS; level++) {
        out.open("w:lvlOverride", "w:ilvl", Integer.toString(level));
        out.empty("w:startOverride", "w:val", "1").close();
      }
      out.close();
    }
    return out;
  }

  private static void kind(Part out, int id, String format) {
    out.open("w:abstractNum", "w:abstractNumId", Integer.toString(id));
    out.empty("w:multiLevelType", "w:val", "hybridMultilevel");
    for (int level = 0; level < LEVELS; level++) {
      String words =
          format.equals("bullet") ? BULLETS.get(level % BULLETS.size()) : "%" + (level + 1) + ".";
      String left = Integer.toString(DocxBlocks.HANG * (level + 1));
      out.open("w:lvl", "w:ilvl", Integer.toString(level));
      out.empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", format);
      out.empty("w:lvlText", "w:val", words).empty("w:lvlJc", "w:val", "left");
      out.open("w:pPr").empty("w:ind", "w:left", left, "w:hanging", "" + DocxBlocks.HANG).close();
      out.close();
    }
    out.close();
  }
}
