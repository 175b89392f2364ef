package proviso.document.docx;

import proviso.document.Logo;

/** Writes the logo as a drawing at a fixed place of the page (ISO/IEC 29500-1, 20.4.2.3). */
final class DocxLogo {
  /** Its part, relative to those that name it. */
  static final String FILE = "media/logo.png";

  /** English metric units in a thousandth of a point: 914,400 in an inch. */
  private static final double UNITS = 12.7;

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  private DocxLogo() {}

  /**
   * Writes it as a run.
   *
   * @param left from the paper's edge, in twips
   * @param top from the paper's edge, in twips
   */
  static void write(Logo logo, int left, int top, Part out) {
    String width = units(logo.printedWidth());
    String height = units(logo.printedHeight());
    String none = "0";
    out.open("w:r").open("w:drawing");
    out.open(
        "wp:anchor",
        "xmlns:wp",
        DRAWING + "wordprocessingDrawing",
        "distT",
        none,
        "distB",
        none,
        "distL",
        none,
        "distR",
        none,
        "simplePos",
        none,
        "relativeHeight",
        "1",
        "behindDoc",
        none,
        "locked",
        none,
        "layoutInCell",
        "1",
        "allowOverlap",
        "1");
    out.empty("wp:simplePos", "x", none, "y", none);
    out.open("wp:positionH", "relativeFrom", "page");
    out.text("wp:posOffset", units(50 * left)).close();
    out.open("wp:positionV", "relativeFrom", "page");
    out.text("wp:posOffset", units(50 * top)).close();
    out.empty("wp:extent", "cx", width, "cy", height);
    out.empty("wp:wrapNone");
    out.empty("wp:docPr", "id", "1", "name", "Logo", "descr", logo.words());
    out.open("a:graphic", "xmlns:a", DRAWING + "main");
    out.open("a:graphicData", "uri", DRAWING + "picture");
    out.open("pic:pic", "xmlns:pic", DRAWING + "picture");
    out.open("pic:nvPicPr");
    out.empty("pic:cNvPr", "id", "1", "name", "Logo", "descr", logo.words());
    out.empty("pic:cNvPicPr").close();
    out.open("pic:blipFill").empty("a:blip", "r:embed", out.picture(FILE));
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", none, "y", none);
    out.empty("a:ext", "cx", width, "cy", height).close();
    out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    out.close().close().close().close().close().close();
  }

  private static String units(int thousandths) {
    return Long.toString(Math.round(thousandths * UNITS));
  }
}
