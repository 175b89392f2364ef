package proviso.cli;

/** How a command reports. */
enum Report {
  /** For people. */
  TEXT,
  /** For programs; the keys are stable. */
  JSON
}
