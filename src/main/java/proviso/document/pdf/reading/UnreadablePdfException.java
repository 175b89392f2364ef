package proviso.document.pdf.reading;

/** A file cannot be read; the message says why, as a sentence for the person who gave it. */
public final class UnreadablePdfException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Why.
   *
   * @param message a sentence such as "The file is encrypted."
   */
  public UnreadablePdfException(String message) {
    super(message);
  }
}
