package proviso.diff.words;

import java.util.List;
import java.util.function.ToIntFunction;
import proviso.diff.words.Edit.Act;
import proviso.diff.words.WordDiff.Step;

/** The heaviest sequence of tokens that two texts have in common, and the steps around it. */
final class Subsequence {
  private Subsequence() {}

  /** Appends the steps from one sequence to the other. */
  static void steps(List<Token> from, List<Token> to, ToIntFunction<Token> weight, List<Step> out) {
    int n = from.size();
    int m = to.size();
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        int skipped = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] =
            from.get(i).equals(to.get(j))
                ? Math.max(skipped, best[i + 1][j + 1] + weight.applyAsInt(from.get(i)))
                : skipped;
      }
    }
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      if (i < n
          && j < m
          && from.get(i).equals(to.get(j))
          && best[i][j] == best[i + 1][j + 1] + weight.applyAsInt(from.get(i))) {
        out.add(new Step(Act.KEPT, from.get(i)));
        i++;
        j++;
      } else if (i < n && best[i][j] == best[i + 1][j]) {
        out.add(new Step(Act.STRUCK, from.get(i)));
        i++;
      } else {
        out.add(new Step(Act.ADDED, to.get(j)));
        j++;
      }
    }
  }
}
