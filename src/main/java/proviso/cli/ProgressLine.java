package proviso.cli;

/** One line on a person's terminal that says how far long work has come; nothing elsewhere. */
final class ProgressLine implements Coverage.Progress {
  private static final int STEP = 25;

  private final Terminal terminal;
  private final String what;

  ProgressLine(Terminal terminal, String what) {
    this.terminal = terminal;
    this.what = what;
  }

  @Override
  public void done(int done, int all) {
    if (!terminal.interactive() || (done % STEP != 0 && done != all)) {
      return;
    }
    // The line is written over, and wiped when the work is done.
    String line = done == all ? " ".repeat(40) + "\r" : done + " of " + all + " " + what + "\r";
    terminal.err().print(line);
    terminal.err().flush();
  }
}
