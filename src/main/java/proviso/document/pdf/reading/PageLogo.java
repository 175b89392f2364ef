package proviso.document.pdf.reading;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import proviso.document.Logo;

/**
 * The one picture that a page may have: the logo, once, in the letterhead. A picture of another
 * size or place could show words that are not there, or hide some.
 */
final class PageLogo {
  private static final COSName NAME = COSName.getPDFName("Logo");

  /** A thousandth of a point more, for numbers are rounded. */
  private static final double SLACK = 0.002;

  private static final double LEFT = 45;
  private static final double LOWEST = 792 - 36 - Logo.HIGHEST / 1000.0;

  /** What an image of ours says of itself. */
  private static final Set<String> KEYS =
      Set.of(
          "Type",
          "Subtype",
          "Width",
          "Height",
          "ColorSpace",
          "BitsPerComponent",
          "Filter",
          "Length");

  private static final List<String> ORDER = List.of("q", "cm", "Do", "Q");

  private final int page;
  private final Oddities oddities;
  private int step;
  private boolean drawn;

  PageLogo(int page, Oddities oddities) {
    this.page = page;
    this.oddities = oddities;
  }

  /** Whether a picture is drawn. */
  boolean isDrawn() {
    return drawn;
  }

  /** Follows what draws the page. */
  void run(String operator, List<COSBase> operands, boolean artifact) {
    int at = ORDER.indexOf(operator);
    if (at < 0 && step == 0) {
      return;
    }
    boolean good =
        at == step
            && switch (operator) {
              case "q" -> artifact && !drawn;
              case "cm" -> isLetterhead(operands);
              case "Do" -> operands.size() == 1 && NAME.equals(operands.getFirst());
              default -> true;
            };
    if (!good) {
      oddities.add("Page " + page + " has a picture that is no logo in the letterhead.");
    }
    drawn |= at >= 0;
    step = at == ORDER.size() - 1 ? 0 : Math.max(at, 0) + 1;
  }

  private static boolean isLetterhead(List<COSBase> operands) {
    double[] matrix =
        operands.stream()
            .filter(COSNumber.class::isInstance)
            .mapToDouble(it -> ((COSNumber) it).floatValue())
            .toArray();
    return matrix.length == 6
        && matrix[0] > 0
        && matrix[0] <= Logo.WIDEST / 1000.0 + SLACK
        && matrix[1] == 0
        && matrix[2] == 0
        && matrix[3] > 0
        && matrix[3] <= Logo.HIGHEST / 1000.0 + SLACK
        && Math.abs(matrix[4] - LEFT) < SLACK
        && matrix[5] >= LOWEST - SLACK
        && matrix[5] + matrix[3] <= 792;
  }

  /** The hash of the picture; empty when none is drawn. */
  String print(@Nullable COSDictionary resources) throws UnreadablePdfException, IOException {
    COSDictionary pictures = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    if (pictures != null && (pictures.size() != 1 || !pictures.containsKey(NAME))) {
      oddities.add("Page " + page + " has pictures beside the logo.");
    }
    if (!drawn) {
      return "";
    }
    if (pictures == null
        || !(pictures.getDictionaryObject(NAME) instanceof COSStream image)
        || !isPlain(image)) {
      oddities.add("Page " + page + " has a logo that is not one of Proviso's.");
      return "";
    }
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update((byte) (image.getInt(COSName.WIDTH) >> 8));
      hash.update((byte) image.getInt(COSName.WIDTH));
      return HexFormat.of().formatHex(hash.digest(PageFonts.content(image)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean isPlain(COSStream image) {
    return image.keySet().stream().allMatch(key -> KEYS.contains(key.getName()))
        && COSName.IMAGE.equals(image.getCOSName(COSName.SUBTYPE))
        && COSName.DEVICERGB.equals(image.getDictionaryObject(COSName.COLORSPACE))
        && image.getInt(COSName.BITS_PER_COMPONENT) == 8;
  }
}
