package proviso.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture at the left of a letterhead, on white. It is written anew, so that nothing but its
 * pixels goes from the file it came from into a document.
 */
public final class Logo {
  /** How high it is printed at most, in thousandths of a point. */
  public static final int HIGHEST = 36_000;

  /** How wide it is printed at most, in thousandths of a point. */
  public static final int WIDEST = 144_000;

  private final String words;
  private final int width;
  private final int height;
  private final byte[] png;
  private final byte[] samples;

  /**
   * A logo.
   *
   * @param picture in any colours; what is transparent becomes white
   * @param words what it shows, for those who do not see it
   */
  public Logo(BufferedImage picture, String words) {
    this.words = words;
    this.width = picture.getWidth();
    this.height = picture.getHeight();
    BufferedImage flat = onWhite(picture);
    this.png = png(flat);
    this.samples = samples(flat);
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    int width = picture.getWidth();
    var flat = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    var row = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        row[x] =
            over(row[x] >> 16, alpha) << 16 | over(row[x] >> 8, alpha) << 8 | over(row[x], alpha);
      }
      flat.setRGB(0, y, width, 1, row, 0, width);
    }
    return flat;
  }

  private static int over(int part, int alpha) {
    return ((part & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  private static byte[] png(BufferedImage flat) {
    var bytes = new ByteArrayOutputStream();
    // No cache on disk.
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(flat, "png", out)) {
        throw new IllegalStateException("every Java platform writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] samples(BufferedImage flat) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      var row = new int[flat.getWidth()];
      var line = new byte[3 * row.length];
      for (int y = 0; y < flat.getHeight(); y++) {
        flat.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int x = 0; x < row.length; x++) {
          line[3 * x] = (byte) (row[x] >> 16);
          line[3 * x + 1] = (byte) (row[x] >> 8);
          line[3 * x + 2] = (byte) row[x];
        }
        out.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** What it shows, for those who do not see it. */
  public String words() {
    return words;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** As a PNG file. */
  public byte[] png() {
    return png.clone();
  }

  /** Red, green and blue of each pixel, row after row, compressed with zlib. */
  public byte[] samples() {
    return samples.clone();
  }

  /** How wide it is printed, in thousandths of a point. */
  public int printedWidth() {
    return isWide() ? WIDEST : Math.max(1, (int) ((long) HIGHEST * width / height));
  }

  /** How high it is printed, in thousandths of a point. */
  public int printedHeight() {
    return isWide() ? Math.max(1, (int) ((long) WIDEST * height / width)) : HIGHEST;
  }

  private boolean isWide() {
    return (long) width * HIGHEST > (long) height * WIDEST;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo it && words.equals(it.words) && Arrays.equals(png, it.png);
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode() + Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return words + " (" + width + " x " + height + ")";
  }
}
