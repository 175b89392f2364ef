package proviso.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code proviso}. */
@Command(name = "proviso", mixinStandardHelpOptions = true, version = "proviso 0.1.0")
public final class Main implements Runnable {
  private Main() {}

  /**
   * Runs one command and leaves with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
