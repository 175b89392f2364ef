package proviso.issue;

import java.nio.file.Path;

/**
 * A file of an issued policy.
 *
 * @param policy the policy's number
 * @param title what the document is
 * @param path where it stands
 * @param format how it is written
 * @param pages how many pages it has; 0 for a format without pages
 * @param bytes its length
 * @param outcome what was done to the disk
 */
public record Issued(
    String policy, String title, Path path, Format format, int pages, long bytes, Outcome outcome) {
  /** What was done to the disk. */
  public enum Outcome {
    /** The file is new. */
    WRITTEN,
    /** Another document stood there and was replaced. */
    REPLACED,
    /** The same bytes stood there already. */
    UNCHANGED
  }
}
