package proviso.diff.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.clause.CompiledForm;
import proviso.form.Form;
import proviso.form.Literals;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.form.Wording.Target;
import proviso.rule.Rule;
import proviso.rule.RulePrinter;

/** From a compiled form to its outline. */
public final class OutlineFromForm {
  private final CompiledForm compiled;
  private final List<Clause> clauses = new ArrayList<>();
  private final Map<String, List<String>> definitions = new LinkedHashMap<>();

  private OutlineFromForm(CompiledForm compiled) {
    this.compiled = compiled;
    compiled
        .form()
        .terms()
        .forEach(term ->
            term.definedBy()
                .ifPresent(by ->
                    definitions
                        .computeIfAbsent(by.value(), _ -> new ArrayList<>())
                        .add(term.spellings().getFirst())));
  }

  /** The outline of a form. */
  public static Outline of(CompiledForm compiled) {
    OutlineFromForm from = new OutlineFromForm(compiled);
    Form form = compiled.form();
    Provision body = form.body();
    if (!body.opening().isEmpty() || !body.closing().isEmpty()) {
      from.add(body, -1);
    }
    body.children().forEach(child -> from.addAll(child, -1));
    return new Outline(form.id().printed(), true, from.clauses, FormEntries.of(form));
  }

  private void addAll(Provision provision, int parent) {
    int index = clauses.size();
    add(provision, parent);
    provision.children().forEach(child -> addAll(child, index));
  }

  private void add(Provision provision, int parent) {
    List<Clause.BoundWords> values = new ArrayList<>();
    List<Clause.Reference> references = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>();
    List<Clause.RuleText> rules = new ArrayList<>();
    provision.heading().ifPresent(heading -> marks(heading.runs(), values, references, terms));
    provision
        .sentences()
        .forEach(sentence -> {
          marks(sentence.wording().runs(), values, references, terms);
          rules.addAll(rules(sentence));
        });
    boolean root = provision.label().parts().isEmpty();
    clauses.add(
        new Clause(
            parent,
            provision.id(),
            provision.label().own(),
            root ? "Introduction" : provision.label().cited(),
            provision.heading().map(Wording::plain).orElse(""),
            words(provision.opening()),
            words(provision.closing()),
            values,
            rules,
            references,
            List.copyOf(terms),
            definitions.getOrDefault(provision.id(), List.of())));
  }

  private List<Clause.RuleText> rules(Sentence sentence) {
    List<Clause.RuleText> texts = new ArrayList<>();
    for (Rule rule : compiled.rules(sentence.id())) {
      texts.add(
          new Clause.RuleText(
              rule.verb().key(), RulePrinter.print(rule), rule instanceof Rule.Prose));
    }
    // Prose has no rule where it decides nothing.
    for (Statement statement : sentence.statements()) {
      String prose = statement.text().value().strip().replaceAll("\\s+", " ");
      Clause.RuleText text = new Clause.RuleText(statement.verb().key(), prose, true);
      boolean known =
          texts.stream()
              .anyMatch(
                  it -> it.prose() && it.text().strip().replaceAll("\\s+", " ").equals(prose));
      if (statement.verb().isProse() && !known) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String words(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .map(paragraph ->
            paragraph.sentences().stream()
                .map(sentence -> sentence.wording().plain())
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private void marks(
      List<Run> runs,
      List<Clause.BoundWords> values,
      List<Clause.Reference> references,
      Set<String> terms) {
    for (Run run : runs) {
      switch (run) {
        case Wording.Words _ -> {}
        case Wording.Emphasis emphasis -> marks(emphasis.runs(), values, references, terms);
        case Wording.Bound bound -> {
          String words = Wording.plain(bound.runs());
          values.add(new Clause.BoundWords(bound.name(), words, printed(words, bound.value())));
          marks(bound.runs(), values, references, terms);
        }
        case Wording.Reference reference -> {
          references.add(
              new Clause.Reference(Wording.plain(reference.runs()), target(reference.target())));
          marks(reference.runs(), values, references, terms);
        }
        case Wording.TermUse use -> terms.add(main(use.term()));
      }
    }
  }

  /** A date in its words; everything else as documents print it. */
  private static String printed(String words, Value value) {
    return value instanceof Value.Date ? words : Literals.print(value);
  }

  private String main(String term) {
    return compiled.form().terms().stream()
        .filter(it -> it.id().equals(term))
        .map(it -> it.spellings().getFirst())
        .findFirst()
        .orElse(term);
  }

  private static String target(Target target) {
    return switch (target) {
      case Target.Provisions(var first, var last) -> first + last.map(id -> ".." + id).orElse("");
      case Target.Entry(var entry) -> "schedule:" + entry;
      case Target.Base(var id) -> "base:" + id;
    };
  }
}
