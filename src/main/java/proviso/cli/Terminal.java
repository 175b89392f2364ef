package proviso.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command runs: what it reads, where it writes, and what it is told by its surroundings. A
 * command uses nothing of the process but this, so that a test can run it.
 *
 * @param out what was asked for
 * @param err diagnostics and failures
 * @param in the standard input
 * @param directory what relative paths are relative to
 * @param home where {@code forms} and {@code templates} lie unless options name others
 * @param environment the environment variables
 * @param interactive whether a person reads what is printed as it is printed
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Path directory,
    Path home,
    Map<String, String> environment,
    boolean interactive) {
  /** Copies the environment. */
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    Path directory = Path.of("").toAbsolutePath();
    return new Terminal(
        new PrintWriter(System.out, true, System.out.charset()),
        new PrintWriter(System.err, true, System.err.charset()),
        System.in,
        directory,
        Optional.ofNullable(System.getProperty("proviso.home")).map(Path::of).orElse(directory),
        System.getenv(),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /** The file or folder a person named. */
  public Path path(String given) {
    return directory.resolve(given).normalize();
  }

  /** A path as a person would name it: relative to where they are when it lies below. */
  public String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = directory.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute).toString()
        : absolute.toString();
  }

  /** Whether to use colour: for people only, and not when they ask for none (no-color.org). */
  public boolean colour() {
    return interactive
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether stack traces are wanted. */
  public boolean debug() {
    return environment.getOrDefault("PROVISO_DEBUG", "").equals("1");
  }
}
