package proviso.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;

/** A form with nothing filled in, as a file. */
public final class Specimen {
  private Specimen() {}

  /** The bytes of a blank form; text and HTML are UTF-8. */
  public static byte[] bytes(CompiledForm form, Format format) {
    return Rendering.of(EndorsementDocument.specimen(form), format).bytes();
  }

  /**
   * Writes a blank form whole.
   *
   * @param force whether a file that differs is replaced
   * @return whether it stands there now; false when another file does and {@code force} is not
   *     given
   * @throws IOException when the disk fails, or what stands there is no file
   */
  public static boolean write(CompiledForm form, Format format, Path path, boolean force)
      throws IOException {
    byte[] bytes = bytes(form, format);
    return switch (Standing.at(path, bytes)) {
      case SAME -> true;
      case OTHER -> force && write(path, bytes);
      case NOTHING, NO_FILE -> write(path, bytes);
    };
  }

  private static boolean write(Path path, byte[] bytes) throws IOException {
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    WholeFiles.write(folder, Map.of(path, bytes));
    return true;
  }
}
