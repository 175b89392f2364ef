package proviso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.claim.ClaimTemplate;
import proviso.clause.CompiledForm;
import proviso.policy.PolicyTemplate;

/** {@code proviso init}: files to start from. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes a file to start from.",
    footer = {"", "Examples:", "  proviso init policy @FORM@", "  proviso init claim @FORM@"})
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      converter = WordConverter.Starts.class,
      description = {
        "policy: a policy file for a form.",
        "claim: a claim file for a form, or for the form of a policy file that decides claims.",
        "templates: a folder with all templates and settings, to change and give with --templates."
      })
  private Start kind = Start.POLICY;

  @Parameters(
      index = "1",
      paramLabel = "FORM",
      description = {
        "A form file, or a form's number and edition in quotes; or a policy file.",
        "Of templates the folder to make."
      })
  private String form = "";

  /** A kind of file to start from. */
  enum Start {
    /** A policy file. */
    POLICY,
    /** A claim file. */
    CLAIM,
    /** The templates. */
    TEMPLATES
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; never replaces a file (default: the terminal).")
  private Optional<String> output = Optional.empty();

  @Mixin private FormsOption forms = new FormsOption();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (kind == Start.TEMPLATES) {
      return TemplateStart.copy(terminal, terminal.path(form));
    }
    Library library = forms.library(terminal);
    Optional<String> text =
        switch (kind) {
          case TEMPLATES -> Optional.empty();
          case POLICY -> form(library).map(PolicyTemplate::of);
          case CLAIM ->
              ClaimStart.isPolicy(terminal.path(form))
                  ? new ClaimStart(terminal, library).ofPolicy(form, folder())
                  : form(library).map(ClaimTemplate::of);
        };
    if (text.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    if (output.isEmpty()) {
      terminal.out().print(text.get());
      return Exit.DONE;
    }
    Path path = terminal.path(output.get());
    Files.writeString(path, text.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    terminal.out().println("written  " + terminal.shown(path));
    return Exit.DONE;
  }

  private Optional<CompiledForm> form(Library library) {
    return new FormArgument(terminal, library).one(form);
  }

  /** Where the file will lie. */
  private Path folder() {
    return output
        .map(terminal::path)
        .flatMap(file -> Optional.ofNullable(file.getParent()))
        .orElse(terminal.directory());
  }
}
