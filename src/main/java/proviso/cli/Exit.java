package proviso.cli;

/** Exit codes; scripts rely on them. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** The answer is no: a check failed. */
  static final int NO = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** A file given is wrong. */
  static final int BAD_INPUT = 3;

  /** The machine failed: disk, network, or a fault of ours. */
  static final int MACHINE = 4;

  private Exit() {}
}
