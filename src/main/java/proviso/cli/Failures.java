package proviso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import proviso.text.Suggestion;

/** What a person is told when a command cannot go on, and with which code it ends. */
final class Failures {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A wrong command line. */
  int usage(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    String message = message(fault).replaceAll("\\s+", " ");
    terminal.err().println("proviso: " + sentence(message));
    terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private static String message(ParameterException fault) {
    if (!(fault instanceof UnmatchedArgumentException unmatched)) {
      return Optional.ofNullable(fault.getMessage())
          .map(message -> message.replace('\'', '"'))
          .orElse("The command line is wrong.");
    }
    CommandLine command = fault.getCommandLine();
    String word = unmatched.getUnmatched().getFirst();
    boolean option = word.startsWith("-");
    Set<String> known =
        option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    String what = option ? "no option" : known.isEmpty() ? "no use for" : "no command";
    return (command.getParent() == null ? "There is " : "This command has ")
        + what
        + " \""
        + word
        + "\". "
        + Suggestion.hint(word.replaceFirst("=.*", ""), known);
  }

  private static String sentence(String message) {
    String line = message.strip();
    return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
  }

  /** Anything else: the disk, or a fault of ours. */
  int machine(Exception failure) {
    switch (failure) {
      case IOException io -> terminal.err().println("proviso: " + sentence(words(io)));
      case UncheckedIOException io ->
          terminal
              .err()
              .println(
                  "proviso: "
                      + sentence(
                          words(Optional.ofNullable(io.getCause()).orElseGet(IOException::new))));
      default -> {
        terminal
            .err()
            .println("proviso: something went wrong inside: " + sentence(failure.toString()));
        terminal
            .err()
            .println(
                "This is a fault of proviso's. Please report it with the files you gave it and what"
                    + " PROVISO_DEBUG=1 makes it print.");
      }
    }
    if (terminal.debug()) {
      failure.printStackTrace(terminal.err());
    }
    return Exit.MACHINE;
  }

  private static String words(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "There is no \"" + missing.getFile() + "\".";
      case AccessDeniedException denied ->
          "This user may not write to \"" + denied.getFile() + "\".";
      case FileAlreadyExistsException inTheWay ->
          "\"" + inTheWay.getFile() + "\" is in the way: it is no folder.";
      case NotDirectoryException file -> "\"" + file.getFile() + "\" is no folder.";
      case FileSystemException other ->
          "Could not write \""
              + other.getFile()
              + "\": "
              + Optional.ofNullable(other.getReason()).orElse("the disk refused it");
      default -> Optional.ofNullable(failure.getMessage()).orElse("Reading or writing failed");
    };
  }
}
