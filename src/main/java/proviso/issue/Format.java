package proviso.issue;

import java.util.Locale;

/** How a document is written. */
public enum Format {
  /** PDF, for the mail and the archive. */
  PDF("pdf"),
  /** One HTML page. */
  HTML("html"),
  /** Plain text. */
  TEXT("txt"),
  /** Word, for those who go on editing. */
  DOCX("docx");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The end of its files' names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether a terminal can show it. */
  public boolean isText() {
    return this == HTML || this == TEXT;
  }

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
