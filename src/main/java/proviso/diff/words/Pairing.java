package proviso.diff.words;

import java.util.Arrays;

/** Pairs two sequences in order so that the pairs' likeness is greatest. */
final class Pairing {
  private final int[] partners;

  private Pairing(int[] partners) {
    this.partners = partners;
  }

  /** The pairs of at least some likeness. */
  static Pairing of(double[][] likeness, double least) {
    int n = likeness.length;
    int m = n == 0 ? 0 : likeness[0].length;
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        double paired = likeness[i][j] >= least ? best[i + 1][j + 1] + likeness[i][j] : -1;
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partners = new int[n];
    Arrays.fill(partners, -1);
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      boolean pair = likeness[i][j] >= least && best[i][j] == best[i + 1][j + 1] + likeness[i][j];
      if (pair) {
        partners[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Pairing(partners);
  }

  /** The partner of an element of the first sequence; -1 for none. */
  int partner(int i) {
    return partners[i];
  }
}
