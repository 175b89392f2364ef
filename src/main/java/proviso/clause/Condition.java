package proviso.clause;

import java.util.ArrayList;
import java.util.List;
import proviso.rule.Core;
import proviso.rule.Program;

/** A condition as {@link ConditionCode} writes it: of expressions and of what is already known. */
sealed interface Condition {
  /** An indicator. */
  record Test(Core core) implements Condition {}

  /** Whether an exception applies, by its place in {@link Frame#exceptions}. */
  record Excepted(int place) implements Condition {}

  /** An indicator in a local variable. */
  record Stored(int local) implements Condition {}

  /** All hold; so do none. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One holds. */
  record Some(List<Condition> parts) implements Condition {
    public Some {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite. */
  record Opposite(Condition of) implements Condition {}

  /** Whether a rule applies: its condition, and none of its exceptions. */
  static Condition applies(Program.Rule rule, List<Integer> places) {
    List<Condition> parts = new ArrayList<>();
    rule.when().ifPresent(when -> parts.add(new Test(when)));
    rule.exceptions()
        .forEach(number -> parts.add(new Opposite(new Excepted(places.indexOf(number)))));
    return new All(parts);
  }
}
