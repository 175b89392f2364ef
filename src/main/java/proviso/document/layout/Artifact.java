package proviso.document.layout;

/** Text that is no content (ISO 32000-1, 14.8.2.2). */
public enum Artifact implements Owner {
  /** The head of a page. */
  HEAD,
  /** The foot of a page. */
  FOOT,
  /** A table's header, said again at the top of a column. */
  REPETITION
}
