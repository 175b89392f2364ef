package proviso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * What a command did.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it printed as an error
 */
@NullMarked
record Run(int exit, String out, String err) {

  /** Runs a command in a folder, with the forms invented for tests and the delivered templates. */
  static Run in(Path folder, String... arguments) {
    return with(folder, "", Map.of(), arguments);
  }

  /** The same with something on standard input and in the environment. */
  static Run with(Path folder, String input, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            folder,
            Home.FOLDER,
            environment,
            false);
    int exit = Program.run(List.of(arguments), terminal);
    return new Run(exit, out.toString(), err.toString());
  }
}
