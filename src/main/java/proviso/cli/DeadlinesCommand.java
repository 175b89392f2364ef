package proviso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.claim.ClaimFile;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.clause.UsHolidays;
import proviso.letter.Diary;
import proviso.letter.Letters;
import proviso.letter.StateRules;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;

/** {@code proviso deadlines}: by when the law wants what done in a claim. */
@Command(
    name = "deadlines",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the diary of a claim: what the state wants done, by which day, counted from which"
          + " event,",
      "and where that is written. The rules lie in the folder states of the templates."
    },
    footer = {"", "Example:", "  proviso deadlines @CLAIM@"})
final class DeadlinesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "CLAIM",
      description = "A claim file, YAML or JSON, with `correspondence`; - for standard input.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). JSON is {\"claim\", \"state\", \"rules\", \"diary\": [{rule,"
            + " does, starts, start, within, due, done, late, source}]}; keys are only ever added."
      })
  private Report format = Report.TEXT;

  @Mixin private FormsOption forms = new FormsOption();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of the templates (default: templates, beside the program).")
  private Optional<String> templates = Optional.empty();

  DeadlinesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Checked<ClaimFile> read = new ClaimReader(terminal, forms.library(terminal)).read(file);
    new DiagnosticReport(terminal).print(terminal.err(), read.diagnostics());
    if (read.value().isEmpty()) {
      return Exit.BAD_INPUT;
    }
    ClaimFile claim = read.value().get();
    if (claim.correspondence().isEmpty()) {
      return refuse(
          List.of(
              Diagnostic.error(
                      Code.MISSING_KEY,
                      claim.source().span(0, 0),
                      "The claim file does not say which state's rules govern it.")
                  .hint(
                      "Give at least: correspondence: {state: OH, loss: {date: 2025-05-06},"
                          + " events: {notice: 2025-05-07}}")));
    }
    Path folder = templates.map(terminal::path).orElse(terminal.home().resolve("templates"));
    Checked<Letters> letters = Letters.open(folder, Glyphs::covers);
    if (letters.value().isEmpty()) {
      return refuse(letters.diagnostics());
    }
    Correspondence with = claim.correspondence().get();
    Checked<StateRules> rules = letters.value().get().state(with.state());
    if (rules.value().isEmpty()) {
      return refuse(rules.diagnostics());
    }
    try {
      print(claim, with, rules.value().get());
      return Exit.DONE;
    } catch (ArithmeticException unknownYear) {
      return refuse(
          List.of(
              Diagnostic.error(
                  Code.BAD_VALUE,
                  claim.source().span(0, 0),
                  "Business days cannot be counted: " + unknownYear.getMessage() + ".")));
    }
  }

  private int refuse(List<Diagnostic> diagnostics) {
    new DiagnosticReport(terminal).print(terminal.err(), diagnostics);
    return Exit.BAD_INPUT;
  }

  private void print(ClaimFile claim, Correspondence with, StateRules rules) {
    Diary diary = Diary.of(rules, with, UsHolidays.table());
    switch (format) {
      case TEXT -> text(claim, with, rules, diary);
      case JSON -> terminal.out().println(json(claim, with, rules, diary));
    }
  }

  private void text(ClaimFile claim, Correspondence with, StateRules rules, Diary diary) {
    boolean own = rules.code().equals(with.state());
    terminal
        .out()
        .printf(
            "Claim %s, by the rules of %s%s%n",
            claim.claim().number(),
            rules.name(),
            own ? "" : ", for there are none for " + with.state());
    for (Diary.Entry entry : diary.entries()) {
      terminal
          .out()
          .printf(
              "%n%s  %s%n",
              entry.due().map(LocalDate::toString).orElse("waits     "), entry.clock().does());
      terminal.out().printf("            %s; %s%n", counted(entry), entry.clock().source());
      entry
          .done()
          .ifPresent(day ->
              terminal
                  .out()
                  .printf("            done %s%s%n", day, entry.isLate() ? ", late" : ""));
    }
  }

  private static String counted(Diary.Entry entry) {
    return within(entry.clock())
        + " after "
        + entry.clock().starts().stream().map(Event::key).collect(Collectors.joining(" and "))
        + entry.start().map(day -> " (" + day + ")").orElse("");
  }

  private static String within(StateRules.Clock clock) {
    return clock.days() + (clock.business() ? " business days" : " days");
  }

  private static String json(ClaimFile claim, Correspondence with, StateRules rules, Diary diary) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("claim", claim.claim().number());
      json.writeStringProperty("state", with.state());
      json.writeStringProperty("rules", rules.code());
      json.writeName("diary");
      json.writeStartArray();
      for (Diary.Entry entry : diary.entries()) {
        json.writeStartObject();
        json.writeStringProperty("rule", entry.clock().id());
        json.writeStringProperty("does", entry.clock().does());
        json.writeName("starts");
        json.writeStartArray();
        entry.clock().starts().forEach(event -> json.writeString(event.key()));
        json.writeEndArray();
        entry.start().ifPresent(day -> json.writeStringProperty("start", day.toString()));
        json.writeStringProperty("within", within(entry.clock()));
        entry.due().ifPresent(day -> json.writeStringProperty("due", day.toString()));
        entry.done().ifPresent(day -> json.writeStringProperty("done", day.toString()));
        json.writeBooleanProperty("late", entry.isLate());
        json.writeStringProperty("source", entry.clock().source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
