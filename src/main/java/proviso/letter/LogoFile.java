package proviso.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** Reads the picture of a logo, which lies beside the settings and nowhere else. */
final class LogoFile {
  private static final int LONGEST = 1_000_000;
  private static final int MOST_PIXELS = 2_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path folder;
  private final Diagnostics diagnostics;

  LogoFile(Path folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
  }

  /**
   * The picture; empty, and reported at the name, when it cannot be used.
   *
   * @param name as written; one that is none is reported with the shape of the settings
   */
  Optional<BufferedImage> read(LocatedText name) {
    if (!NAME.matcher(name.value()).matches()) {
      return Optional.empty();
    }
    try {
      Path real = folder.resolve(name.value()).toRealPath();
      if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
        return fault(name, "The logo \"%s\" is no file in the folder of templates.");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(real)) {
        bytes = in.readNBytes(LONGEST + 1);
      }
      return bytes.length > LONGEST
          ? fault(name, "The logo \"%s\" is larger than 1 MB.")
          : decode(name, bytes);
    } catch (IOException missing) {
      return fault(name, "There is no file \"%s\" beside the settings.");
    }
  }

  private Optional<BufferedImage> decode(LocatedText name, byte[] bytes) {
    Optional<String> format = format(bytes);
    if (format.isEmpty()) {
      return fault(name, "The logo \"%s\" is neither a PNG nor a JPEG file.");
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.get());
    if (!readers.hasNext()) {
      throw new IllegalStateException("every Java platform reads " + format.get());
    }
    ImageReader reader = readers.next();
    // No cache on disk, and nothing read but the pixels.
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var warned = new boolean[1];
      reader.addIIOReadWarningListener((_, _) -> warned[0] = true);
      reader.setInput(in, true, true);
      if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
        return fault(
            name, "The logo \"%s\" is larger than 2,000 pixels by 2,000, more than print shows.");
      }
      @Nullable BufferedImage picture = reader.read(0);
      return picture == null || warned[0] ? broken(name) : Optional.of(picture);
    } catch (IOException | RuntimeException damaged) {
      // The JDK's readers answer damage with whatever goes wrong first.
      return broken(name);
    } finally {
      reader.dispose();
    }
  }

  private Optional<BufferedImage> broken(LocatedText name) {
    return fault(name, "The picture in \"%s\" is damaged, or of a kind that cannot be read.");
  }

  private static Optional<String> format(byte[] bytes) {
    if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of("png");
    }
    return begins(bytes, 0xFF, 0xD8, 0xFF) ? Optional.of("jpeg") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<BufferedImage> fault(LocatedText name, String message) {
    diagnostics.report(
        Diagnostic.error(
                Code.BAD_VALUE, name.span(0, name.length()), message.formatted(name.value()))
            .hint("Put a PNG or JPEG file of at most 1 MB beside the settings."));
    return Optional.empty();
  }
}
