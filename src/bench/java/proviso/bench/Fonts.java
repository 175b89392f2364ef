package proviso.bench;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The font files that the peers embed: those that our own writer embeds, read once. */
final class Fonts {
  /** The name peers know the family by. */
  static final String FAMILY = "Liberation Sans";

  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private Fonts() {}

  /** A style of the family. */
  enum Face {
    /** Upright. */
    REGULAR("Regular", 400, false),
    /** Bold. */
    BOLD("Bold", 700, false),
    /** Slanted. */
    ITALIC("Italic", 400, true),
    /** Both. */
    BOLD_ITALIC("BoldItalic", 700, true);

    final String file;
    final int weight;
    final boolean italic;

    Face(String name, int weight, boolean italic) {
      this.file = "LiberationSans-" + name + ".ttf";
      this.weight = weight;
      this.italic = italic;
    }
  }

  /** The bytes of one of the files. */
  static InputStream open(String file) {
    return new ByteArrayInputStream(READ.computeIfAbsent(file, Fonts::read));
  }

  private static byte[] read(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/liberation/" + file)) {
      if (in == null) {
        throw new FileNotFoundException("/liberation/" + file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
