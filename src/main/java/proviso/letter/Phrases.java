package proviso.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.Slot;
import proviso.decide.Answer;
import proviso.decide.AnswerWords;
import proviso.form.Fact;
import proviso.form.Plain;
import proviso.form.ScheduleEntry;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * What the names of rules came to, in the plain words of the form file; where it has none, in the
 * words of the question that a fact answers.
 */
final class Phrases {
  private static final String ENTRY = "schedule.";

  private final CompiledForm form;
  private final AnswerWords words;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, String> nouns = new HashMap<>();

  Phrases(CompiledForm form, AnswerWords words) {
    this.form = form;
    this.words = words;
    form.form().facts().forEach(fact -> facts.put(fact.id(), fact));
    for (Program.Term term : form.program().terms()) {
      nouns.put(spoken(term.name()), term.name());
    }
    for (Program.Input input : form.program().inputs()) {
      nouns.put(spoken(input.id()), input.name());
    }
  }

  /** A name as the statement of loss speaks it. */
  private static String spoken(String name) {
    return name.replace('-', ' ').replace('.', ' ');
  }

  /** A value in words. */
  String print(Answer answer) {
    return words.print(answer);
  }

  /** The fact of a name. */
  Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** Whether anything can be said of a name; if not, what it rests on is told instead. */
  boolean speaks(String name) {
    return facts.containsKey(name)
        || name.startsWith(ENTRY)
        || form.form().plain().containsKey(name);
  }

  /** What an amount of the statement of loss is called, by the words that stand for its name. */
  String amount(String spoken) {
    return noun(nouns.getOrDefault(spoken, spoken));
  }

  /** What an amount is called. */
  String noun(String name) {
    Plain plain = form.form().plain().get(name);
    if (plain != null && !plain.words().isEmpty() && !plain.words().contains(Plain.VALUE)) {
      return plain.words();
    }
    return entry(name).map(entry -> "the " + entry.title()).orElse(spoken(name));
  }

  private Optional<ScheduleEntry> entry(String name) {
    return name.startsWith(ENTRY)
        ? form.form().schedule().entry(name.substring(ENTRY.length()))
        : Optional.empty();
  }

  /**
   * What a name came to, as a clause such as "the door was locked"; empty when it is open, or when
   * nothing can be said of it.
   */
  Optional<String> clause(String name, Answer value) {
    if (!value.known()) {
      return Optional.empty();
    }
    Plain plain = form.form().plain().get(name);
    if (plain == null) {
      return fallback(name, value);
    }
    Optional<String> given = id(value).map(id -> plain.byValue().get(id));
    if (given.isPresent()) {
      return given;
    }
    if (value instanceof Answer.Single(Type.Choices(List<String> options), long bits)
        && Slot.isValue(bits)) {
      return each(plain, options, bits).or(() -> fallback(name, value));
    }
    boolean holds = plain.words().contains(Plain.VALUE);
    if (holds && !(value instanceof Answer.Single single && single.none())) {
      return Optional.of(plain.words().replace(Plain.VALUE, print(value)));
    }
    return plain.words().isEmpty() || holds ? fallback(name, value) : Optional.empty();
  }

  /** Of several options a clause for each, or one for none of them. */
  private static Optional<String> each(Plain plain, List<String> options, long bits) {
    if (bits == 0) {
      return Optional.ofNullable(plain.byValue().get("none"));
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      String clause = plain.byValue().get(options.get(i));
      if ((bits >> i & 1) == 1) {
        if (clause == null) {
          return Optional.empty();
        }
        all.add(clause);
      }
    }
    return Optional.of(Prose.joined(all));
  }

  /** The key of a value under which the form file has words for it. */
  private static Optional<String> id(Answer value) {
    if (!(value instanceof Answer.Single(Type type, long slot))) {
      return Optional.empty();
    }
    if (slot == Slot.NONE) {
      return Optional.of("none");
    }
    if (type == Type.Simple.INDICATOR) {
      return Optional.of(slot == Slot.YES ? "yes" : "no");
    }
    return type instanceof Type.Choice(List<String> options)
        ? Optional.of(options.get((int) slot))
        : Optional.empty();
  }

  private Optional<String> fallback(String name, Answer value) {
    if (!(value instanceof Answer.Single)) {
      return Optional.empty();
    }
    Optional<ScheduleEntry> entry = entry(name);
    if (entry.isPresent()) {
      return Optional.of("the " + entry.get().title() + " is " + print(value));
    }
    return fact(name)
        .map(fact -> "the answer to “" + fact.question() + "” is “" + print(value) + "”");
  }
}
