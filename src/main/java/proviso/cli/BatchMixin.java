package proviso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;
import proviso.batch.Batch;
import proviso.batch.BatchCounts;
import proviso.batch.BatchInput;
import proviso.batch.BatchOptions;
import proviso.batch.Rows;

/** The part of {@code proviso issue} that issues many policies from one file. */
final class BatchMixin {
  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = {
        "Issue the endorsements of all policies of a file instead: JSON Lines, CSV, a folder of"
            + " policy files, or - for standard input. Each policy, transaction and form is issued"
            + " once into a folder; run again, a batch goes on where it was stopped. Rows at fault"
            + " are listed in rejects.jsonl of the folder, what was issued in manifest.jsonl."
      })
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--input",
      paramLabel = "FORMAT",
      converter = WordConverter.Inputs.class,
      description = "How the file of --batch is written: jsonl or csv (default: as its name says).")
  private Optional<BatchInput.Format> format = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads --batch uses (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--bundle",
      paramLabel = "N",
      description = "With --batch, put N documents into one ZIP archive, instead of a file each.")
  private int bundle;

  /** Whether a batch is asked for. */
  boolean isAskedFor() {
    return file.isPresent();
  }

  /** What is wrong with the options, in one sentence. */
  Optional<String> fault() {
    if (jobs < 1) {
      return Optional.of("--jobs must be at least 1.");
    }
    return bundle < 0 ? Optional.of("--bundle must be at least 1.") : Optional.empty();
  }

  /** Issues all, telling how far it is when a person looks on. */
  int run(Library library, Path out, Report report, Terminal terminal) throws IOException {
    var progress = new BatchProgress(terminal);
    BatchCounts counts;
    try (Rows rows = rows(terminal)) {
      var options = new BatchOptions(out, jobs, bundle, InstantSource.system());
      counts = new Batch(library, options, progress::show).run(rows);
    } finally {
      progress.end();
    }
    switch (report) {
      case TEXT -> terminal.out().println(progress.summary(counts, terminal.shown(out)));
      case JSON -> terminal.out().println(json(counts));
    }
    return counts.rejected() > 0 ? Exit.BAD_INPUT : Exit.DONE;
  }

  private Rows rows(Terminal terminal) throws IOException {
    String name = file.orElseThrow();
    return name.equals("-")
        ? BatchInput.of(terminal.in(), "standard input", format)
        : BatchInput.open(terminal.path(name), name, format);
  }

  private static String json(BatchCounts counts) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeNumberProperty("rows", counts.rows());
      json.writeNumberProperty("issued", counts.issued());
      json.writeNumberProperty("unchanged", counts.unchanged());
      json.writeNumberProperty("rejected", counts.rejected());
      json.writeNumberProperty("bytes", counts.bytes());
      json.writeNumberProperty("seconds", counts.elapsed().toMillis() / 1000.0);
      json.writeEndObject();
    });
  }
}
