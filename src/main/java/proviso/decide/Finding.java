package proviso.decide;

import java.util.List;
import proviso.clause.CompiledForm.Citation;
import proviso.rule.Program;

/**
 * What one sentence of the form says about a claim. Its words are not here: the citation refers to
 * them.
 *
 * @param citation the provision and its sentence
 * @param status whether it applies
 * @param weight what it meant for the outcome
 * @param acts what each of its rules did, in the order written
 */
public record Finding(Citation citation, Status status, Weight weight, List<Act> acts) {
  /** Copies the acts. */
  public Finding {
    acts = List.copyOf(acts);
  }

  /**
   * What one rule did.
   *
   * @param number its number in the program
   * @param rule the rule
   * @param term the name of what it acts on; for an exception, of what the excepted rule acts on
   * @param status whether it applies
   * @param weight what it meant for the outcome
   * @param value what it computed; none when it does not apply
   * @param uses the facts, entries, readings and terms it looked at, in the order of its text
   * @param because those of them that made it come out as it did
   */
  public record Act(
      int number,
      Program.Rule rule,
      String term,
      Status status,
      Weight weight,
      Answer value,
      List<Use> uses,
      List<Use> because) {
    /** Copies the lists. */
    public Act {
      uses = List.copyOf(uses);
      because = List.copyOf(because);
    }
  }

  /**
   * Something a rule looked at.
   *
   * @param name its name in rules
   * @param value what it was
   */
  public record Use(String name, Answer value) {}
}
