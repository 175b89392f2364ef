package proviso.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** What stands at a path where a file is to be written. */
enum Standing {
  /** Nothing. */
  NOTHING,
  /** A file of the same bytes. */
  SAME,
  /** A file of other bytes. */
  OTHER,
  /** A folder, or what else is no file. */
  NO_FILE;

  /**
   * Looks.
   *
   * @throws IOException when the file that stands there cannot be read
   */
  static Standing at(Path path, byte[] bytes) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return NOTHING;
    }
    if (!Files.isRegularFile(path)) {
      return NO_FILE;
    }
    return Files.size(path) == bytes.length && Arrays.equals(Files.readAllBytes(path), bytes)
        ? SAME
        : OTHER;
  }
}
