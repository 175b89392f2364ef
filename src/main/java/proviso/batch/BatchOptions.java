package proviso.batch;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How a batch runs.
 *
 * @param folder where documents, manifest and rejects go
 * @param jobs how many threads read and print, at least one
 * @param bundle how many documents an archive holds; 0 for a file each
 * @param clock what the manifest's times are asked from; documents know no clock
 */
public record BatchOptions(Path folder, int jobs, int bundle, InstantSource clock) {
  /** Checks the numbers. */
  public BatchOptions {
    if (jobs < 1 || bundle < 0) {
      throw new IllegalArgumentException(jobs + " jobs, " + bundle + " in an archive");
    }
  }
}
