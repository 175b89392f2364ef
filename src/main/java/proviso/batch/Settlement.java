package proviso.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/**
 * Settles rows in their order: into the rejects, or, a group at a time, onto the disk and then into
 * the manifest.
 */
final class Settlement implements Closeable {
  private static final String MANIFEST = "manifest.jsonl";
  private static final String REJECTS = "rejects.jsonl";
  private static final String WORKING = ".working";

  /** Documents wait no longer than this for their group to be full. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final BatchOptions options;
  private final Issues issues;
  private final Manifest manifest;
  private final Rejects rejects;
  private final Store store;
  private final List<Ready> waiting = new ArrayList<>();
  private final List<Ready> lost = new ArrayList<>();
  private final long began = System.nanoTime();
  private long written = System.nanoTime();
  private long rows;
  private long issued;
  private long unchanged;
  private long bytes;

  private Settlement(
      BatchOptions options, Issues issues, Manifest manifest, Rejects rejects, Store store) {
    this.options = options;
    this.issues = issues;
    this.manifest = manifest;
    this.rejects = rejects;
    this.store = store;
  }

  static Settlement open(BatchOptions options) throws IOException {
    Path folder = options.folder();
    Path working = folder.resolve(WORKING);
    Files.createDirectories(working);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(working)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    var issues = new Issues();
    var last = new AtomicInteger();
    Manifest manifest =
        Manifest.open(
            folder.resolve(MANIFEST),
            (key, sha256, file) -> {
              int archive = BundleStore.number(file);
              boolean there =
                  archive == 0
                      || archive == last.get()
                      || Files.exists(folder.resolve(BundleStore.archive(archive)));
              last.accumulateAndGet(archive, Math::max);
              if (there) {
                issues.add(key, sha256);
              }
            });
    Store store =
        options.bundle() == 0
            ? new FileStore(folder, working)
            : new BundleStore(folder, working, options.bundle(), last.get());
    try {
      return new Settlement(options, issues, manifest, new Rejects(folder.resolve(REJECTS)), store);
    } catch (IOException e) {
      manifest.close();
      throw e;
    }
  }

  /** Settles a row. */
  void settle(Batch.Printed printed) throws IOException {
    rows++;
    Optional<List<Ready>> documents = printed.documents().value();
    if (documents.isEmpty()) {
      rejects.add(printed.row(), printed.documents().diagnostics());
      return;
    }
    for (Ready document : documents.get()) {
      Optional<String> refusal = refusal(document);
      if (refusal.isPresent()) {
        var nowhere = new SourceText("policy", "").span(0, 0);
        rejects.add(
            printed.row(), List.of(Diagnostic.error(Code.WOULD_OVERWRITE, nowhere, refusal.get())));
        return;
      }
    }
    for (Ready document : documents.get()) {
      take(document);
    }
    if (waiting.size() >= store.group()) {
      write();
    }
  }

  /** How long the documents that wait may still wait. Archives wait until they are full. */
  Duration patience() {
    Duration left = LONGEST_WAIT.minusNanos(System.nanoTime() - written);
    return waiting.isEmpty() || options.bundle() > 0 ? LONGEST_WAIT : left;
  }

  /** Writes the documents that have waited long enough, however few they are. */
  void writeWhatIsDue() throws IOException {
    if (options.bundle() == 0 && System.nanoTime() - written >= LONGEST_WAIT.toNanos()) {
      write();
    }
  }

  private Optional<String> refusal(Ready document) {
    String name =
        "Form "
            + document.form()
            + " of policy \""
            + document.policy()
            + "\""
            + (document.transaction().isEmpty()
                ? ""
                : " in transaction \"" + document.transaction() + "\"");
    return switch (issues.standing(document.key(), document.file().sha256())) {
      case NEW, ISSUED -> Optional.empty();
      case TWICE -> Optional.of(name + " stands in the input a second time.");
      case OTHER ->
          Optional.of(
              name
                  + " was issued with other words before. Give a transaction of its own to issue it"
                  + " again.");
    };
  }

  private void take(Ready document) throws IOException {
    boolean known =
        issues.standing(document.key(), document.file().sha256()) == Issues.Standing.ISSUED;
    issues.meet(document.key(), document.file().sha256());
    if (!known) {
      waiting.add(document);
    } else if (store.holds(document)) {
      unchanged++;
    } else {
      lost.add(document);
    }
  }

  /** Writes what waits, and what the manifest has and the disk has not. */
  private void write() throws IOException {
    if (!lost.isEmpty()) {
      store.write(lost);
      count(lost);
      lost.clear();
    }
    for (int from = 0; from < waiting.size(); from += store.group()) {
      List<Ready> group = waiting.subList(from, Math.min(waiting.size(), from + store.group()));
      List<String> files = store.write(group);
      manifest.append(group, files, store.together(group.size()), options.clock().instant());
      count(group);
    }
    waiting.clear();
    rejects.flush();
    written = System.nanoTime();
  }

  private void count(List<Ready> documents) {
    issued += documents.size();
    documents.forEach(document -> bytes += document.file().length());
  }

  /** Writes what still waits. */
  void finish() throws IOException {
    write();
    Files.deleteIfExists(options.folder().resolve(WORKING));
  }

  BatchCounts counts(Optional<Double> share) {
    return new BatchCounts(
        rows,
        issued,
        unchanged,
        rejects.count(),
        bytes,
        Duration.ofNanos(System.nanoTime() - began),
        share);
  }

  @Override
  public void close() throws IOException {
    try (manifest) {
      rejects.close();
    }
  }
}
