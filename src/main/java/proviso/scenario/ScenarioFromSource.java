package proviso.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.claim.Claim;
import proviso.claim.Given;
import proviso.claim.GivenFromSource;
import proviso.claim.InForce;
import proviso.claim.Located;
import proviso.claim.OrderCheck;
import proviso.claim.ReadingsFromSource;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.Value;
import proviso.particulars.NamedForm;
import proviso.particulars.Period;
import proviso.particulars.PeriodFromSource;
import proviso.particulars.PrintedText;
import proviso.particulars.ScheduleFromSource;
import proviso.source.Fields;
import proviso.source.Limits;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * From a scenario file to its scenarios, each once for every edition that the file names. What a
 * scenario says of schedule, readings and facts stands over what the file says for all.
 */
public final class ScenarioFromSource {
  private static final Limits LIMITS = new Limits(10_000_000, 24, 1_000_000, 200_000);
  private static final String INSURED = "the insured";

  private final FormLibrary library;
  private final Diagnostics diagnostics = new Diagnostics();
  private final PrintedText printed;

  private ScenarioFromSource(FormLibrary library, IntPredicate covers) {
    this.library = library;
    this.printed = new PrintedText(covers, diagnostics);
  }

  /**
   * Reads a scenario file.
   *
   * @param file the file, YAML or JSON
   * @param shownName how diagnostics name it
   * @param library where forms are found
   * @param covers whether documents' fonts have a glyph for a code point
   * @return the scenarios in the order of the file, edition after edition
   */
  public static Checked<List<Scenario>> read(
      Path file, String shownName, FormLibrary library, IntPredicate covers) {
    ScenarioFromSource reader = new ScenarioFromSource(library, covers);
    return reader.checked(SourceReader.read(file, shownName, LIMITS, reader.diagnostics));
  }

  /** The same from text already read. */
  public static Checked<List<Scenario>> read(
      SourceText source, FormLibrary library, IntPredicate covers) {
    ScenarioFromSource reader = new ScenarioFromSource(library, covers);
    return reader.checked(SourceReader.parse(source, LIMITS, reader.diagnostics));
  }

  private Checked<List<Scenario>> checked(Optional<Node.Mapping> root) {
    root.ifPresent(node -> ShapeCheck.check(node, ScenarioShape.FILE, diagnostics));
    return root.map(node -> Checked.of(scenarios(Fields.of(node)), diagnostics))
        .orElseGet(() -> Checked.failed(diagnostics));
  }

  private List<Scenario> scenarios(Fields file) {
    Optional<Period> period = new PeriodFromSource(file, diagnostics).period();
    List<Scenario> all = new ArrayList<>();
    for (CompiledForm form : forms(file)) {
      period.ifPresent(it -> all.addAll(new OfEdition(file, form, it).scenarios()));
    }
    return all;
  }

  private List<CompiledForm> forms(Fields file) {
    NamedForm named = new NamedForm(library, diagnostics);
    Optional<Node.Scalar> number = file.scalar("form").filter(named::isKnown);
    List<Node.Scalar> editions = new ArrayList<>();
    file.scalar("edition").ifPresent(editions::add);
    for (Node each : file.list("edition")) {
      if (each instanceof Node.Scalar scalar && !scalar.isBlank()) {
        editions.add(scalar);
      }
    }
    List<CompiledForm> forms = new ArrayList<>();
    for (Node.Scalar edition : editions) {
      number
          .flatMap(it -> named.find(it, edition).filter(form -> decides(form, edition)))
          .ifPresent(forms::add);
    }
    return forms;
  }

  private boolean decides(CompiledForm form, Node.Scalar edition) {
    boolean decides = form.form().outcome().isPresent();
    if (!decides) {
      diagnostics.report(
          Diagnostic.error(
              Code.NO_OUTCOME,
              edition.span(),
              "Form " + form.id() + " decides no claims: it declares no `outcome`."));
    }
    return decides;
  }

  /** Reads the scenarios of the file for one edition. */
  private final class OfEdition {
    private final Fields file;
    private final CompiledForm form;
    private final Period period;
    private final Map<String, Span> ids = new HashMap<>();

    OfEdition(Fields file, CompiledForm form, Period period) {
      this.file = file;
      this.form = form;
      this.period = period;
    }

    List<Scenario> scenarios() {
      Map<String, Located> common = facts(file);
      Map<String, String> readings = readings(file);
      return file.records("scenarios").stream()
          .flatMap(node -> scenario(node, common, readings).stream())
          .toList();
    }

    private Optional<Scenario> scenario(
        Node.Mapping node, Map<String, Located> common, Map<String, String> readings) {
      Fields fields = Fields.of(node);
      Optional<String> id = fields.scalar("id").filter(this::isNew).map(Node.Scalar::value);
      Map<String, Located> facts = new LinkedHashMap<>(common);
      facts.putAll(facts(fields));
      OrderCheck.check(form.form(), facts, diagnostics);
      Map<String, String> chosen = new LinkedHashMap<>(readings);
      chosen.putAll(readings(fields));
      Map<String, Value> schedule =
          new ScheduleFromSource(form, printed, diagnostics)
              .filled(merged(fields), node.span())
              .all();
      Expectations expected =
          new ExpectationsFromSource(
                  form, new AnswerFromSource(period.zone(), printed, diagnostics), diagnostics)
              .expectations(fields.mapping("expect").map(Fields::of).orElse(fields));
      Map<String, Given> given = new LinkedHashMap<>();
      facts.forEach((fact, located) -> given.put(fact, located.given()));
      return id.map(it ->
          new Scenario(
              it,
              fields.scalar("title").map(Node.Scalar::value).orElse(it),
              new Claim(
                  it,
                  new InForce(it, INSURED, period, form, schedule),
                  Optional.of(period.zone()),
                  chosen,
                  given),
              expected,
              node.span()));
    }

    private boolean isNew(Node.Scalar id) {
      Span earlier = ids.putIfAbsent(id.value(), id.span());
      if (earlier != null) {
        diagnostics.report(
            Diagnostic.error(
                    Code.DUPLICATE_ID,
                    id.span(),
                    "Two scenarios are called \"" + id.value() + "\".")
                .note(earlier, "the first is here")
                .hint("Give one of them another id."));
      }
      return earlier == null;
    }

    private Map<String, Located> facts(Fields fields) {
      return fields
          .mapping("facts")
          .map(it ->
              GivenFromSource.read(
                  it, form.form(), Optional.of(period.zone()), printed, diagnostics))
          .orElse(Map.of());
    }

    private Map<String, String> readings(Fields fields) {
      return ReadingsFromSource.read(fields.entries("readings"), form.form(), diagnostics);
    }

    /**
     * Schedule and declarations of the file, with the scenario's entries in place of the file's.
     */
    private Fields merged(Fields scenario) {
      List<Node.Entry> parts = new ArrayList<>();
      List<String> own = new ArrayList<>();
      for (String part : List.of("schedule", "declarations")) {
        scenario.entries(part).forEach(entry -> own.add(entry.key().value()));
      }
      for (String part : List.of("schedule", "declarations")) {
        List<Node.Entry> entries = new ArrayList<>(scenario.entries(part));
        file.entries(part).stream()
            .filter(entry -> !own.contains(entry.key().value()))
            .forEach(entries::add);
        file.node(part)
            .or(() -> scenario.node(part))
            .ifPresent(it ->
                parts.add(
                    new Node.Entry(
                        new Node.Scalar(
                            LocatedText.supplied(part, it.span()), Node.Style.PLAIN, it.span()),
                        new Node.Mapping(entries, it.span()))));
      }
      return Fields.of(new Node.Mapping(parts, scenarioSpan(scenario)));
    }

    private Span scenarioSpan(Fields scenario) {
      return scenario.node("id").or(() -> file.node("form")).map(Node::span).orElseThrow();
    }
  }
}
