package proviso.text;

/** How much a diagnostic matters. */
public enum Severity {
  /** The file cannot be used until it is mended. */
  ERROR,
  /** The file can be used; somebody should look. */
  WARNING
}
