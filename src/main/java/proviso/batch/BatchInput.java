package proviso.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Opens what policies are read from. */
public final class BatchInput {
  /** How the policies of a file are written. */
  public enum Format {
    /** A JSON object on each line. */
    JSONL,
    /** A line of column names, then a record for each policy. */
    CSV
  }

  private BatchInput() {}

  /**
   * Opens a file or a folder.
   *
   * @param name how diagnostics name it
   * @param format how it is written; when not given, its name says: CSV for ".csv", else JSON Lines
   */
  public static Rows open(Path path, String name, Optional<Format> format) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderRows(path, name);
    }
    boolean csv = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    InputStream in = Files.newInputStream(path);
    return rows(
        name,
        new CountedInput(in, Files.size(path)),
        format.orElse(csv ? Format.CSV : Format.JSONL));
  }

  /**
   * Reads a stream, such as standard input.
   *
   * @param format how it is written; when not given, its first character says: JSON Lines for "{"
   */
  public static Rows of(InputStream stream, String name, Optional<Format> format)
      throws IOException {
    var in = new BufferedInputStream(stream);
    return rows(name, new CountedInput(in, -1), format.isPresent() ? format.get() : guess(in));
  }

  private static Format guess(BufferedInputStream in) throws IOException {
    in.mark(1024);
    int b = in.read();
    for (int i = 0; i < 1000 && (Character.isWhitespace(b) || b > 0x7F); i++) {
      b = in.read();
    }
    in.reset();
    return b == '{' || b < 0 ? Format.JSONL : Format.CSV;
  }

  private static Rows rows(String name, CountedInput in, Format format) {
    return switch (format) {
      case JSONL -> new JsonLines(name, in);
      case CSV -> new CsvRows(name, in);
    };
  }
}
