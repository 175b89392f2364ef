package proviso.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.claim.Correspondence.Event;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.particulars.PrintedText;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/** Reads the rules of a state from the folder {@code states} of the templates. */
final class StateRulesFromSource {
  /** The file of the model that holds where a state has no file of its own. */
  private static final String DEFAULT = "default";

  private static final Pattern WITHIN = Pattern.compile("([1-9][0-9]{0,3}) (business )?days");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  private final PrintedText printed;
  private final Diagnostics diagnostics;

  private StateRulesFromSource(PrintedText printed, Diagnostics diagnostics) {
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /**
   * The rules of a state, or of the model when it has no file.
   *
   * @param templates the folder of templates
   * @param state two capital letters
   */
  static Optional<StateRules> read(
      Path templates, String state, IntPredicate covers, Diagnostics diagnostics) {
    Path states = templates.resolve("states");
    Path own = states.resolve(state.toLowerCase(Locale.ROOT) + ".yaml");
    Path file = Files.isRegularFile(own) ? own : states.resolve(DEFAULT + ".yaml");
    Optional<Node.Mapping> root = SourceReader.read(file, file.toString(), diagnostics);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Diagnostics found = new Diagnostics();
    ShapeCheck.check(root.get(), StateShape.ROOT, found);
    StateRules rules =
        new StateRulesFromSource(new PrintedText(covers, found), found)
            .rules(Fields.of(root.get()));
    diagnostics.reportAll(found.sorted());
    return found.hasErrors() ? Optional.empty() : Optional.of(rules);
  }

  private StateRules rules(Fields fields) {
    List<StateRules.Clock> clocks = new ArrayList<>();
    fields.records("clocks").forEach(node -> clock(Fields.of(node)).ifPresent(clocks::add));
    List<StateRules.Notice> notices =
        fields.records("notices").stream().map(node -> notice(Fields.of(node))).toList();
    return new StateRules(text(fields, "state"), text(fields, "name"), clocks, notices);
  }

  private Optional<StateRules.Clock> clock(Fields fields) {
    Optional<Matcher> within =
        fields
            .text("within")
            .map(it -> WITHIN.matcher(it.strip().value()))
            .filter(Matcher::matches);
    List<Event> starts = fields.texts("starts").stream().flatMap(it -> event(it).stream()).toList();
    Optional<Event> stops = fields.text("stops").flatMap(this::event);
    Set<LetterKind> letters = kinds(fields);
    StateRules.Force force = force(fields);
    return within.map(of ->
        new StateRules.Clock(
            text(fields, "id"),
            line(fields, "does"),
            starts,
            stops,
            Integer.parseInt(of.group(1)),
            of.group(2) != null,
            letters,
            line(fields, "says"),
            force,
            line(fields, "source")));
  }

  private StateRules.Notice notice(Fields fields) {
    String paragraph = line(fields, "paragraph");
    List<Event> needs = new ArrayList<>();
    Matcher place = PLACE.matcher(paragraph);
    while (place.find()) {
      fields
          .text("paragraph")
          .flatMap(text -> event(LocatedText.supplied(place.group(1), text.span())))
          .ifPresent(needs::add);
    }
    return new StateRules.Notice(
        text(fields, "id"),
        kinds(fields),
        line(fields, "requires"),
        paragraph,
        needs,
        force(fields),
        line(fields, "source"));
  }

  private Set<LetterKind> kinds(Fields fields) {
    Set<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
    for (LocatedText written : fields.texts("letters")) {
      String id = written.strip().value();
      LetterKind.of(id)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  unknown(
                      written,
                      "There is no kind of letter \"" + id + "\".",
                      Arrays.stream(LetterKind.values()).map(LetterKind::id).toList()));
    }
    return kinds;
  }

  private Optional<Event> event(LocatedText written) {
    String key = written.strip().value();
    Optional<Event> found =
        Arrays.stream(Event.values()).filter(event -> event.key().equals(key)).findFirst();
    if (found.isEmpty()) {
      unknown(
          written,
          "No claim has an event \"" + key + "\".",
          Arrays.stream(Event.values()).map(Event::key).toList());
    }
    return found;
  }

  private void unknown(LocatedText written, String message, List<String> known) {
    String meant = Suggestion.hint(written.value(), known);
    diagnostics.report(
        Diagnostic.error(Code.BAD_VALUE, written.span(), message)
            .hint(meant.isEmpty() ? "There are: " + String.join(", ", known) + "." : meant));
  }

  private StateRules.Force force(Fields fields) {
    return new StateRules.Force(day(fields, "from"), day(fields, "to"));
  }

  private Optional<LocalDate> day(Fields fields, String key) {
    Optional<Node.Scalar> scalar = fields.scalar(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    return switch (Literals.date(scalar.get().text().strip().value())) {
      case ParsedValue.Accepted(Value.Date(LocalDate date)) -> Optional.of(date);
      case ParsedValue.Accepted _ -> Optional.empty();
      case ParsedValue.Rejected(String reason) -> {
        diagnostics.report(Diagnostic.error(Code.BAD_VALUE, scalar.get().span(), reason));
        yield Optional.empty();
      }
    };
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).map(it -> it.strip().value()).orElse("");
  }

  private String line(Fields fields, String key) {
    return fields.scalar(key).flatMap(it -> printed.line(it, "The " + key)).orElse("");
  }
}
