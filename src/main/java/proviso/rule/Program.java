package proviso.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.form.Verb;
import proviso.text.Span;

/**
 * All rules of a form, checked and put in order: what evaluators run.
 *
 * @param inputs what is given from outside: facts in the order declared, then schedule entries,
 *     then readings
 * @param texts the texts that rules compare with, by their numbers
 * @param rules every computed statement, in printed order; a rule's number is its place
 * @param terms what rules give values, each after all that it depends on
 * @param answers what is asked of the terms: the outcome's expressions, the conditions of facts and
 *     of referrals
 */
public record Program(
    List<Input> inputs,
    List<String> texts,
    List<Rule> rules,
    List<Term> terms,
    List<Answer> answers) {
  /** Copies the lists. */
  public Program {
    inputs = List.copyOf(inputs);
    texts = List.copyOf(texts);
    rules = List.copyOf(rules);
    terms = List.copyOf(terms);
    answers = List.copyOf(answers);
  }

  /** Where an input comes from. */
  public enum Source {
    /** The claim. */
    FACT,
    /** The schedule of the policy. */
    ENTRY,
    /** The reading chosen. */
    READING
  }

  /**
   * What is given from outside.
   *
   * @param source where it comes from
   * @param id the fact, entry or reading
   * @param type what it is
   */
  public record Input(Source source, String id, Type type) {
    /** Its name in rules, such as {@code schedule.limit}. */
    public String name() {
      return switch (source) {
        case FACT -> id;
        case ENTRY -> "schedule." + id;
        case READING -> "reading." + id;
      };
    }
  }

  /**
   * What rules give a value.
   *
   * @param name its name in rules
   * @param type what it is
   * @param rules the numbers of the rules that act on it, in printed order, exceptions left out
   */
  public record Term(String name, Type type, List<Integer> rules) {
    /** Copies the numbers. */
    public Term {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A computed statement of a sentence.
   *
   * <p>It applies when its condition holds, or it has none, and none of its exceptions applies.
   * What an exception has for {@code value} is a part of the condition under which it applies.
   *
   * @param sentence the id of the sentence
   * @param verb as written
   * @param effect what it does
   * @param term the number of the term it acts on; -1 for an exception
   * @param value what it computes: for REQUIRES, GRANTS and EXCEPTS an indicator; absent for
   *     TAKES_AWAY
   * @param when its condition
   * @param exceptions the numbers of the rules that keep it from having its effect
   * @param span where
   */
  public record Rule(
      String sentence,
      Verb verb,
      Effect effect,
      int term,
      Optional<Core> value,
      Optional<Core> when,
      List<Integer> exceptions,
      Span span) {
    /** Copies the numbers. */
    public Rule {
      exceptions = List.copyOf(exceptions);
    }
  }

  /**
   * Something asked of the terms when all have their values.
   *
   * @param name such as {@code outcome.data.covered}, {@code needed.loss.time} or {@code
   *     referral.vehicle}
   * @param value what answers it
   */
  public record Answer(String name, Core value) {}

  /** The numbers of inputs by their names in rules. */
  public Map<String, Integer> inputNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      numbers.put(inputs.get(i).name(), i);
    }
    return numbers;
  }

  /** The numbers of terms by name. */
  public Map<String, Integer> termNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      numbers.put(terms.get(i).name(), i);
    }
    return numbers;
  }

  /** The number of an answer. */
  public Optional<Integer> answer(String name) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
