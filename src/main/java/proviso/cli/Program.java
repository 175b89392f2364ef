package proviso.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code proviso} and the commands below it. */
@Command(
    name = "proviso",
    description = "Compiles insurance policy forms: the wording is the program.",
    mixinStandardHelpOptions = true,
    version = "proviso 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 the answer is no, such as a check that failed; 2 wrong usage;",
      "3 a file given is wrong; 4 the machine failed.",
      "",
      "Example:",
      "  proviso check @FORM@"
    })
public final class Program implements Callable<Integer> {
  private static final int WIDTH = 92;

  private static final Map<String, Function<Terminal, Object>> COMMANDS = commands();

  @Spec private CommandSpec spec;

  private Program() {
    // Picocli fills it.
    spec = CommandSpec.create();
  }

  private static Map<String, Function<Terminal, Object>> commands() {
    Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand::new);
    commands.put("issue", IssueCommand::new);
    commands.put("decide", DecideCommand::new);
    commands.put("facts", FactsCommand::new);
    commands.put("letter", LetterCommand::new);
    commands.put("deadlines", DeadlinesCommand::new);
    commands.put("verify", VerifyCommand::new);
    commands.put("print", PrintCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("init", InitCommand::new);
    commands.put("schema", SchemaCommand::new);
    return commands;
  }

  /**
   * Runs one command.
   *
   * @param arguments the command line
   * @param terminal where it runs
   * @return the exit code
   */
  public static int run(List<String> arguments, Terminal terminal) {
    Failures failures = new Failures(terminal);
    try {
      CommandLine line = commandLine(arguments, terminal, failures);
      if (!arguments.isEmpty()
          && !arguments.getFirst().startsWith("-")
          && !COMMANDS.containsKey(arguments.getFirst())) {
        // Asked for help, the library would pass over a command that is none.
        return failures.usage(new UnmatchedArgumentException(line, List.of(arguments.getFirst())));
      }
      if (arguments.contains("--help") || arguments.contains("-h")) {
        fillExamples(line, terminal);
      }
      return line.execute(arguments.toArray(String[]::new));
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** The names of all commands, as the help lists them. */
  static List<String> names() {
    return List.copyOf(COMMANDS.keySet());
  }

  private static CommandLine commandLine(
      List<String> arguments, Terminal terminal, Failures failures) {
    CommandLine line = new CommandLine(new Program());
    // Reading the annotations of a command takes longer than most of what it then does.
    List<String> wanted =
        !arguments.isEmpty() && COMMANDS.containsKey(arguments.getFirst())
            ? List.of(arguments.getFirst())
            : List.copyOf(COMMANDS.keySet());
    COMMANDS.forEach((name, command) -> {
      if (wanted.contains(name)) {
        line.addSubcommand(name, command.apply(terminal));
      }
    });
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler((fault, _) -> failures.usage(fault))
        .setExecutionExceptionHandler((failure, _, _) -> failures.machine(failure));
  }

  /** Puts files that are there into the examples of the helps, when a help is asked for. */
  private static void fillExamples(CommandLine line, Terminal terminal) {
    String[] footer = line.getCommandSpec().usageMessage().footer();
    String[] filled = new Samples(terminal).fill(footer);
    line.getCommandSpec().usageMessage().footer(filled);
    // An example that is broken in two cannot be copied.
    int longest = Arrays.stream(filled).mapToInt(String::length).max().orElse(0);
    line.setUsageHelpWidth(Math.max(WIDTH, longest + 2));
    line.getSubcommands().values().forEach(command -> fillExamples(command, terminal));
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: one of " + String.join(", ", COMMANDS.keySet()));
  }
}
