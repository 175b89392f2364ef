package proviso.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import proviso.diff.words.Edit.Act;
import proviso.diff.words.WordDiff.Step;

/** Makes the steps of a comparison readable. */
final class Steps {
  /** Kept words between two changes that are fewer than this and all small join the change. */
  private static final int SMALL_ISLAND = 3;

  /** A sentence pair shares this much of its letters, or it is replaced. */
  private static final double LEAST_KEPT = 0.3;

  private Steps() {}

  /**
   * The steps of two sentences, islands of small words drowned; both replaced when too little is
   * left.
   */
  static List<Step> tidy(List<Step> steps, List<Token> before, List<Token> after) {
    List<Step> tidy = drown(steps);
    int kept = tidy.stream().filter(step -> step.act() == Act.KEPT).mapToInt(Steps::letters).sum();
    int longer = Math.max(letters(before), letters(after));
    boolean both = letters(before) > 0 && letters(after) > 0;
    if (both && kept < LEAST_KEPT * longer && kept < 40) {
      return replaced(before, after);
    }
    return tidy;
  }

  private static List<Step> replaced(List<Token> before, List<Token> after) {
    List<Step> steps = new ArrayList<>();
    before.forEach(token -> steps.add(new Step(Act.STRUCK, token)));
    after.forEach(token -> steps.add(new Step(Act.ADDED, token)));
    // The space after both sentences is no change.
    return trimmed(steps, before, after);
  }

  private static List<Step> trimmed(List<Step> steps, List<Token> before, List<Token> after) {
    Token last = before.getLast();
    if (last.kind() != Token.Kind.SPACE || !last.equals(after.getLast())) {
      return steps;
    }
    List<Step> out = new ArrayList<>(steps);
    out.remove(before.size() - 1);
    out.removeLast();
    out.add(new Step(Act.KEPT, last));
    return out;
  }

  private static List<Step> drown(List<Step> steps) {
    List<Step> out = new ArrayList<>();
    int i = 0;
    while (i < steps.size()) {
      int end = i;
      while (end < steps.size() && steps.get(end).act() == Act.KEPT) {
        end++;
      }
      if (end == i) {
        out.add(steps.get(i));
        i++;
        continue;
      }
      List<Step> island = steps.subList(i, end);
      if (i > 0 && end < steps.size() && isSmall(island)) {
        island.forEach(step -> out.add(new Step(Act.STRUCK, step.token())));
        island.forEach(step -> out.add(new Step(Act.ADDED, step.token())));
      } else {
        out.addAll(island);
      }
      i = end;
    }
    return out;
  }

  /** Nothing but space, punctuation and a few small words. */
  private static boolean isSmall(List<Step> island) {
    int words = 0;
    for (Step step : island) {
      Token token = step.token();
      switch (token.kind()) {
        case SPACE -> {
          if (token.text().indexOf('\n') >= 0) {
            return false;
          }
        }
        case MARK -> {
          if (".;:!?".contains(token.text())) {
            return false;
          }
        }
        case WORD -> {
          words++;
          if (!Tokens.isSmall(token.text().toLowerCase(Locale.ROOT))) {
            return false;
          }
        }
        case VALUE, QUOTED, LABEL -> {
          return false;
        }
      }
    }
    return words < SMALL_ISLAND;
  }

  private static int letters(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() != Token.Kind.SPACE)
        .mapToInt(token -> token.text().length())
        .sum();
  }

  private static int letters(Step step) {
    return letters(List.of(step.token()));
  }
}
