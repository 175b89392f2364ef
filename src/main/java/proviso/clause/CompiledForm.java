package proviso.clause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import proviso.form.Form;
import proviso.form.FormId;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Sentence;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Target;
import proviso.rule.Expression;
import proviso.rule.Program;
import proviso.rule.Rule;

/**
 * One edition of a form, checked and indexed. Immutable; safe for use by several threads. All
 * indexes are made once, when the form is compiled, and never for a policy.
 */
public final class CompiledForm {
  /** What the name of a schedule entry begins with in a rule. */
  private static final String SCHEDULE = "schedule.";

  private final Form form;
  private final Map<String, List<Rule>> rules;
  private final Program program;
  private final Supplier<Evaluator> evaluator;
  private final Map<String, Provision> byId = new HashMap<>();
  private final Map<String, Provision> byLabel = new HashMap<>();
  private final Map<String, Provision> parents = new HashMap<>();
  private final Map<String, Citation> bySentence = new LinkedHashMap<>();
  private final Map<String, Value> bounds = new LinkedHashMap<>();
  private final Referrers referrers = new Referrers();
  private final Map<String, List<Citation>> governing = new HashMap<>();
  private final String printedWords;
  private final String fingerprint;

  /**
   * A sentence with the provision whose label cites it.
   *
   * @param provision the provision; the form's body for words before the first one
   * @param sentence one of its own sentences
   */
  public record Citation(Provision provision, Sentence sentence) {}

  /**
   * Indexes a form.
   *
   * @param form a form that has been checked and has no errors
   * @param rules the rules of each sentence that has any, by sentence id
   * @param program the same rules, checked and in order
   */
  public CompiledForm(Form form, Map<String, List<Rule>> rules, Program program) {
    this.form = form;
    this.program = program;
    this.evaluator = Once.of(() -> new Bytecode(program));
    Map<String, List<Rule>> copied = new LinkedHashMap<>();
    rules.forEach((sentence, of) -> copied.put(sentence, List.copyOf(of)));
    this.rules = Collections.unmodifiableMap(copied);
    index(form.body());
    referrers.place(form.body());
    Stream.of(Optional.of(form.title()), form.notice(), form.modifies(), form.schedule().note())
        .flatMap(Optional::stream)
        .forEach(wording -> wording.runs().forEach(this::bind));
    refer(form.body());
    this.printedWords = PrintedWords.of(form);
    this.fingerprint = Fingerprint.of(form, printedWords);
  }

  private void index(Provision provision) {
    byId.put(provision.id(), provision);
    byLabel.put(provision.label().cited(), provision);
    for (Provision child : provision.children()) {
      parents.put(child.id(), provision);
      index(child);
    }
  }

  /** Walks the sentences in printed order, once all provisions are known. */
  private void refer(Provision provision) {
    provision.heading().ifPresent(heading -> heading.runs().forEach(this::bind));
    sentences(provision, provision.opening());
    provision.children().forEach(this::refer);
    sentences(provision, provision.closing());
  }

  private void sentences(Provision provision, List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      for (Sentence sentence : paragraph.sentences()) {
        Citation citation = new Citation(provision, sentence);
        bySentence.put(sentence.id(), citation);
        sentence.wording().runs().forEach(this::bind);
        sentence.wording().runs().forEach(run -> entries(run, citation));
        referrers.add(citation);
        rules(sentence.id()).forEach(rule -> entries(rule, citation));
      }
    }
  }

  private void bind(Wording.Run run) {
    switch (run) {
      case Wording.Bound bound -> {
        bounds.putIfAbsent(bound.name(), bound.value());
        bound.runs().forEach(this::bind);
      }
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(this::bind);
      case Wording.Reference reference -> reference.runs().forEach(this::bind);
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private void entries(Rule rule, Citation citation) {
    switch (rule) {
      case Rule.Computed computed ->
          computed.names().stream()
              .map(Expression.Name::name)
              .filter(name -> name.startsWith(SCHEDULE))
              .map(name -> name.substring(SCHEDULE.length()).split("\\.", 2)[0])
              .forEach(entry -> add(governing, entry, citation));
      case Rule.Prose _ -> {}
    }
  }

  private void entries(Wording.Run run, Citation citation) {
    switch (run) {
      case Wording.Reference reference -> {
        if (reference.target() instanceof Target.Entry(String entry)) {
          add(governing, entry, citation);
        }
      }
      case Wording.Bound bound -> bound.runs().forEach(it -> entries(it, citation));
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> entries(it, citation));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private static void add(Map<String, List<Citation>> index, String key, Citation citation) {
    List<Citation> citations = index.computeIfAbsent(key, _ -> new ArrayList<>());
    // The same sentence may name its target twice; it comes once, and last if at all.
    if (citations.isEmpty()
        || !citations.getLast().sentence().id().equals(citation.sentence().id())) {
      citations.add(citation);
    }
  }

  /** The form as its author wrote it. */
  public Form form() {
    return form;
  }

  /** Number and edition. */
  public FormId id() {
    return form.id();
  }

  /** The provision of an id. */
  public Optional<Provision> provision(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The provision that holds the provision of an id; the form's body for those of the first level.
   */
  public Optional<Provision> parent(String id) {
    return Optional.ofNullable(parents.get(id));
  }

  /**
   * The provision of a printed label such as "C.2.a.(1)" or "C.2"; a last full stop may be missing.
   */
  public Optional<Provision> byLabel(String label) {
    return Optional.ofNullable(
        byLabel.get(label.endsWith(".") ? label.substring(0, label.length() - 1) : label));
  }

  /** The sentence of an id such as "virus/2". */
  public Optional<Citation> sentence(String id) {
    return Optional.ofNullable(bySentence.get(id));
  }

  /** All sentences in printed order. */
  public Collection<Citation> sentences() {
    return Collections.unmodifiableCollection(bySentence.values());
  }

  /** The rules of a sentence, in the order written; none when it has only prose, or nothing. */
  public List<Rule> rules(String sentence) {
    return rules.getOrDefault(sentence, List.of());
  }

  /** All rules, checked and in order. */
  public Program program() {
    return program;
  }

  /** Runs the program; made when first asked for, the same ever after. */
  public Evaluator evaluator() {
    return evaluator.get();
  }

  /** The value of bound words, such as {@code waiting-hours}. */
  public Optional<Value> bound(String name) {
    return Optional.ofNullable(bounds.get(name));
  }

  /** The sentences that refer to a provision, alone or within a range, in printed order. */
  public List<Citation> referrers(String provision) {
    return referrers.of(provision);
  }

  /**
   * The sentences that a schedule entry governs: those that refer to it in words or in a rule, in
   * printed order.
   */
  public List<Citation> governing(String entry) {
    return Collections.unmodifiableList(governing.getOrDefault(entry, List.of()));
  }

  /** All words of a blank form in printed order, one block on each line. */
  public String printedWords() {
    return printedWords;
  }

  /** The SHA-256, in hex, of everything that decides what the form prints and does. */
  public String fingerprint() {
    return fingerprint;
  }
}
