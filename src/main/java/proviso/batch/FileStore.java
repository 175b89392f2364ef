package proviso.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file for each document, in one of 4096 folders. Written in a working folder, then moved. */
final class FileStore implements Store {
  private static final int GROUP = 1_000;

  private final Path root;
  private final Path working;
  private final Set<String> folders = new HashSet<>();

  FileStore(Path root, Path working) {
    this.root = root;
    this.working = working;
  }

  private static String place(Ready document) {
    return document.key().folder() + "/" + document.name();
  }

  @Override
  public List<String> write(List<Ready> documents) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Ready document : documents) {
      Path path = working.resolve(written.size() + ".pdf");
      try (OutputStream out = Files.newOutputStream(path)) {
        document.file().writeTo(out);
      }
      written.add(path);
    }
    Disk.force(working, written);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Ready document = documents.get(i);
      if (folders.add(document.key().folder())) {
        Files.createDirectories(root.resolve(document.key().folder()));
      }
      String place = place(document);
      Files.move(written.get(i), root.resolve(place), StandardCopyOption.ATOMIC_MOVE);
      places.add(place);
    }
    return places;
  }

  @Override
  public boolean holds(Ready document) throws IOException {
    Path path = root.resolve(place(document));
    return Files.exists(path) && Files.size(path) == document.file().length();
  }

  @Override
  public int group() {
    return GROUP;
  }

  @Override
  public int together(int written) {
    return 0;
  }
}
