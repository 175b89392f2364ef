package proviso.document;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour in sRGB.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Colour(int red, int green, int blue) {
  /**
   * How much darker than white paper words must be at least (WCAG 2.2, success criterion 1.4.3).
   */
  public static final double LEAST_CONTRAST = 4.5;

  private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");

  /**
   * A colour.
   *
   * @throws IllegalArgumentException if a part is not from 0 to 255
   */
  public Colour {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
    }
  }

  /** The colour that is written so: a number sign and six hexadecimal digits. */
  public static Optional<Colour> of(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    int rgb = HexFormat.fromHexDigits(written, 1, 7);
    return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
  }

  /** Its six hexadecimal digits, capitals. */
  public String digits() {
    return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
  }

  /**
   * The contrast ratio with white, from 1 for white to 21 for black (WCAG 2.2, "contrast ratio").
   */
  public double contrastWithWhite() {
    double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return 1.05 / (luminance + 0.05);
  }

  /** Whether words in it can be read on white paper. */
  public boolean isReadable() {
    return contrastWithWhite() >= LEAST_CONTRAST;
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
