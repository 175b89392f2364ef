package proviso.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive (ZIP) for so many documents, which are not compressed once more. The same documents
 * give the same archive.
 */
final class BundleStore implements Store {
  /** ZIP's first year; the clock has no place in an archive. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path root;
  private final Path working;
  private final int size;
  private int last;

  /**
   * A store.
   *
   * @param size how many documents an archive has
   * @param last the number of the last archive that is there
   */
  BundleStore(Path root, Path working, int size, int last) {
    this.root = root;
    this.working = working;
    this.size = size;
    this.last = last;
  }

  /** The number of the archive in which a manifest says that a document is; 0 for none. */
  static int number(String file) {
    return file.matches("bundles/[0-9]{6,9}\\.zip#.*")
        ? Integer.parseInt(file.substring(8, file.indexOf('.')))
        : 0;
  }

  /** The path of an archive in the folder. */
  static String archive(int number) {
    return String.format(Locale.ROOT, "bundles/%06d.zip", number);
  }

  @Override
  public List<String> write(List<Ready> documents) throws IOException {
    String archive = archive(last + 1);
    Path path = working.resolve("bundle.zip");
    List<String> places = new ArrayList<>();
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Ready document : documents) {
        var entry = new ZipEntry(document.name());
        entry.setTimeLocal(NO_TIME);
        entry.setSize(document.file().length());
        entry.setCrc(crc(document));
        zip.putNextEntry(entry);
        document.file().writeTo(zip);
        places.add(archive + "#" + document.name());
      }
    }
    Disk.force(working, List.of(path));
    Path target = root.resolve(archive);
    Files.createDirectories(root.resolve("bundles"));
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    last++;
    return places;
  }

  private static long crc(Ready document) throws IOException {
    try (var out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32())) {
      document.file().writeTo(out);
      return out.getChecksum().getValue();
    }
  }

  @Override
  public boolean holds(Ready document) {
    // Archives that are gone were left out when the manifest was read.
    return true;
  }

  @Override
  public int group() {
    return size;
  }

  @Override
  public int together(int written) {
    return written;
  }
}
