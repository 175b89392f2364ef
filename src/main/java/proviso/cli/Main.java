package proviso.cli;

import java.util.List;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and leaves with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(Program.run(List.of(arguments), Terminal.ofProcess()));
  }
}
