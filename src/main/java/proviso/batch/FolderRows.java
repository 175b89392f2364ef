package proviso.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import proviso.clause.FormLibrary;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Diagnostics;

/** The policy files of a folder, YAML or JSON, by name; folders in it are not looked into. */
final class FolderRows implements Rows {
  private final List<Path> files = new ArrayList<>();
  private final String name;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Lists a folder.
   *
   * @param name how diagnostics name it
   */
  FolderRows(Path folder, String name) throws IOException {
    this.name = name;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
          files.add(file);
        }
      }
    }
    files.sort(null);
  }

  private record FileRow(int line, String source, Path file) implements Row {
    @Override
    public Form form() {
      return Form.FILE;
    }

    @Override
    public Checked<Order> read(FormLibrary library) {
      Diagnostics diagnostics = new Diagnostics();
      return SourceReader.read(file, source, diagnostics)
          .map(root -> OrderFromSource.read(root, library, diagnostics))
          .orElseGet(() -> Checked.failed(diagnostics));
    }
  }

  @Override
  public Optional<Row> next() {
    if (next.get() == files.size()) {
      return Optional.empty();
    }
    int line = next.incrementAndGet();
    Path file = files.get(line - 1);
    return Optional.of(new FileRow(line, name + "/" + file.getFileName(), file));
  }

  @Override
  public Optional<Double> share() {
    return files.isEmpty() ? Optional.empty() : Optional.of(next.doubleValue() / files.size());
  }

  @Override
  public void close() {
    // Each file is closed by whoever reads it.
  }
}
