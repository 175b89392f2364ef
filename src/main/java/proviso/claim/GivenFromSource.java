package proviso.claim;

import static proviso.claim.MomentFromText.quoted;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.particulars.PrintedText;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;
import proviso.text.Suggestion;

/**
 * From the {@code facts} of a claim or a scenario to what is given for each fact written there.
 *
 * <p>Nested keys join with dots, so that {@code data: {restored: …}} is {@code data.restored}. The
 * words {@code unknown} and {@code none}, without quotes, say that nobody knows, and that the fact
 * does not apply; but where an option has such an id they mean the option.
 */
public final class GivenFromSource {
  /** As many ids are named in a hint. */
  private static final int MOST_NAMED = 8;

  private final Form form;
  private final AnswerFromSource answers;
  private final CappedFaults faults;
  private final Map<String, Fact> byId = new LinkedHashMap<>();
  private final Map<String, Located> found = new LinkedHashMap<>();
  private final Map<String, Span> keys = new LinkedHashMap<>();

  private GivenFromSource(
      Form form, Optional<ZoneId> zone, PrintedText printed, CappedFaults faults) {
    this.form = form;
    this.faults = faults;
    this.answers = new AnswerFromSource(zone, printed, faults);
    form.facts().forEach(fact -> byId.put(fact.id(), fact));
  }

  /**
   * Reads facts. What is wrong is reported and left out.
   *
   * @param facts the mapping
   * @param form whose facts they are
   * @param zone of moments without offset, if the file has one
   * @param printed checks texts
   * @param diagnostics where faults go
   * @return what is written, by fact id, in the order written
   */
  public static Map<String, Located> read(
      Node.Mapping facts,
      Form form,
      Optional<ZoneId> zone,
      PrintedText printed,
      Diagnostics diagnostics) {
    CappedFaults faults = new CappedFaults(diagnostics);
    GivenFromSource reader = new GivenFromSource(form, zone, printed, faults);
    reader.walk("", facts);
    faults.close(facts.span());
    return reader.found;
  }

  /**
   * What one value gives for a question of a type, such as a term's value that a scenario expects;
   * empty when it is nothing that the type takes, which is reported.
   *
   * @param what whose value it is, as the beginning of a sentence
   * @param type of the question
   * @param node the value
   * @param zone of moments without offset, if the file has one
   * @param printed checks texts
   * @param diagnostics where faults go
   */
  public static Optional<Given> answer(
      String what,
      Fact.Type type,
      Node node,
      Optional<ZoneId> zone,
      PrintedText printed,
      Diagnostics diagnostics) {
    CappedFaults faults = new CappedFaults(diagnostics);
    Optional<Given> given = new AnswerFromSource(zone, printed, faults).given(what, type, node);
    faults.close(node.span());
    return given;
  }

  private void walk(String prefix, Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries()) {
      // The grammar's check reports a key without a value.
      if (entry.value() instanceof Node.Scalar scalar && scalar.isBlank()) {
        continue;
      }
      String id = prefix + entry.key().value().strip();
      Optional<Fact> fact = Optional.ofNullable(byId.get(id));
      if (fact.isPresent()) {
        fact(fact.get(), entry);
      } else if (begins(id + ".")) {
        if (entry.value() instanceof Node.Mapping inner) {
          walk(id + ".", inner);
        } else {
          faults.report(
              Diagnostic.error(
                      Code.UNKNOWN_FACT,
                      entry.key().span(),
                      "\"" + id + "\" is not a fact but the beginning of several.")
                  .hint("They are " + named(beginningWith(id + ".").toList()) + "."));
        }
      } else {
        unknown(id, entry);
      }
    }
  }

  private void fact(Fact fact, Node.Entry entry) {
    Span earlier = keys.putIfAbsent(fact.id(), entry.key().span());
    if (earlier != null) {
      faults.report(
          Diagnostic.error(
                  Code.DUPLICATE_KEY,
                  entry.key().span(),
                  "The fact \"" + fact.id() + "\" is given twice.")
              .note(earlier, "first given here")
              .hint("Keep one of the two."));
      return;
    }
    Span span = entry.key().span().to(entry.value().span());
    answers
        .given("Fact \"" + fact.id() + "\"", fact.type(), entry.value())
        .ifPresent(given -> found.put(fact.id(), new Located(given, span)));
  }

  private void unknown(String id, Node.Entry entry) {
    boolean nested = entry.value() instanceof Node.Mapping;
    List<String> known =
        nested ? Stream.concat(prefixes(), byId.keySet().stream()).toList() : ids();
    Optional<String> meant = byQuestion(id).or(() -> Suggestion.closest(id, known));
    faults.report(
        Diagnostic.error(
                Code.UNKNOWN_FACT,
                entry.key().span(),
                form.id() + " asks for no fact " + quoted(id) + ".")
            .hint(
                meant
                    .map(word -> "Did you mean \"" + word + "\"?")
                    .orElse(
                        known.isEmpty()
                            ? "It asks for none."
                            : "List its facts with: proviso facts \"" + form.id() + "\"")));
  }

  /** The fact that somebody called by its question, or by the last part of its id alone. */
  private Optional<String> byQuestion(String written) {
    List<String> candidates =
        form.facts().stream()
            .filter(fact ->
                fact.question().equalsIgnoreCase(written) || fact.id().endsWith("." + written))
            .map(Fact::id)
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  private Stream<String> prefixes() {
    return byId.keySet().stream()
        .filter(id -> id.contains("."))
        .map(id -> id.substring(0, id.indexOf('.')))
        .distinct();
  }

  private boolean begins(String prefix) {
    return beginningWith(prefix).findAny().isPresent();
  }

  private Stream<String> beginningWith(String prefix) {
    return byId.keySet().stream().filter(id -> id.startsWith(prefix));
  }

  private static String named(List<String> ids) {
    List<String> shown = new ArrayList<>(ids.subList(0, Math.min(MOST_NAMED, ids.size())));
    if (ids.size() > MOST_NAMED) {
      shown.add(String.format(Locale.ROOT, "and %,d more", ids.size() - MOST_NAMED));
    }
    return String.join(", ", shown);
  }
}
