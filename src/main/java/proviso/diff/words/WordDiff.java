package proviso.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import proviso.diff.words.Edit.Act;

/**
 * What changed from one text to another, word by word.
 *
 * <p>Sentences are paired first, in order, by the words they share; then each pair is compared word
 * by word, for the most weight of words kept. A kept stretch of small words between two changes is
 * made part of the change, since it tells the reader nothing.
 */
public final class WordDiff {
  /** The share of a sentence that must be kept for it to be shown as changed and not replaced. */
  private static final double RECOGNISABLE = 0.36;

  /** Cells of a table of comparison beyond which only common beginnings and ends are kept. */
  private static final long MOST_CELLS = 6_000_000;

  private WordDiff() {}

  /**
   * The edits from one text to another; none when both are empty. Joined, they give both texts
   * again. The comparison the other way round gives the same, reversed.
   */
  public static List<Edit> of(String before, String after) {
    if (before.equals(after)) {
      return before.isEmpty() ? List.of() : List.of(new Edit(Act.KEPT, before));
    }
    // One direction is computed and the other is its mirror, whatever ties there are.
    return before.compareTo(after) <= 0
        ? directed(before, after)
        : Edit.reversed(directed(after, before));
  }

  private static List<Edit> directed(String before, String after) {
    Edits edits = new Edits();
    List<List<Token>> from = Sentences.of(before).stream().map(Tokens::of).toList();
    List<List<Token>> to = Sentences.of(after).stream().map(Tokens::of).toList();
    if (from.size() <= 1 && to.size() <= 1) {
      compare(flat(from), flat(to), edits);
      return edits.list();
    }
    double[][] share = new double[from.size()][to.size()];
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        share[i][j] = share(from.get(i), to.get(j));
      }
    }
    Pairing pairing = Pairing.of(share, RECOGNISABLE);
    int j = 0;
    for (int i = 0; i < from.size(); i++) {
      int partner = pairing.partner(i);
      if (partner < 0) {
        edits.addAll(Act.STRUCK, from.get(i));
        continue;
      }
      for (; j < partner; j++) {
        edits.addAll(Act.ADDED, to.get(j));
      }
      compare(from.get(i), to.get(partner), edits);
      j = partner + 1;
    }
    for (; j < to.size(); j++) {
      edits.addAll(Act.ADDED, to.get(j));
    }
    return edits.list();
  }

  private static List<Token> flat(List<List<Token>> sentences) {
    return sentences.stream().flatMap(List::stream).toList();
  }

  /** How much of two sentences they share, from 0 to 1, whatever the order of the words. */
  private static double share(List<Token> one, List<Token> other) {
    if (one.equals(other)) {
      return 1;
    }
    java.util.Map<String, Integer> counts = new java.util.HashMap<>();
    int total = 0;
    for (Token token : one) {
      int weight = weight(token);
      total += weight;
      if (weight > 1) {
        counts.merge(token.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    int common = 0;
    for (Token token : other) {
      int weight = weight(token);
      total += weight;
      String key = token.text().toLowerCase(Locale.ROOT);
      Integer left = weight > 1 ? counts.get(key) : null;
      if (left != null && left > 0) {
        counts.put(key, left - 1);
        common += 2 * weight;
      }
    }
    return total == 0 ? 0 : (double) common / total;
  }

  /** What it is worth to keep a token. */
  private static int weight(Token token) {
    return switch (token.kind()) {
      case SPACE, MARK -> 1;
      case WORD ->
          Tokens.isSmall(token.text().toLowerCase(Locale.ROOT))
              ? 4
              : 8 + Math.min(8, token.text().length());
      case VALUE, LABEL -> 12;
      case QUOTED -> 20;
    };
  }

  private static void compare(List<Token> before, List<Token> after, Edits out) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Token> from = before.subList(start, before.size() - end);
    List<Token> to = after.subList(start, after.size() - end);
    List<Step> steps = new ArrayList<>();
    before.subList(0, start).forEach(token -> steps.add(new Step(Act.KEPT, token)));
    if ((long) from.size() * to.size() > MOST_CELLS) {
      from.forEach(token -> steps.add(new Step(Act.STRUCK, token)));
      to.forEach(token -> steps.add(new Step(Act.ADDED, token)));
    } else {
      Subsequence.steps(from, to, WordDiff::weight, steps);
    }
    before
        .subList(before.size() - end, before.size())
        .forEach(token -> steps.add(new Step(Act.KEPT, token)));
    Steps.tidy(steps, before, after).forEach(step -> out.add(step.act(), step.token().text()));
  }

  /** A token and what becomes of it. */
  record Step(Act act, Token token) {}

  /** Edits under construction: neighbours of one act are one edit, struck before added. */
  private static final class Edits {
    private final List<Edit> done = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void addAll(Act act, List<Token> tokens) {
      tokens.forEach(token -> add(act, token.text()));
    }

    void add(Act act, String text) {
      switch (act) {
        case KEPT -> {
          endChange();
          kept.append(text);
        }
        case STRUCK -> {
          endKept();
          struck.append(text);
        }
        case ADDED -> {
          endKept();
          added.append(text);
        }
      }
    }

    List<Edit> list() {
      endKept();
      endChange();
      return done;
    }

    private void endKept() {
      end(Act.KEPT, kept);
    }

    private void endChange() {
      end(Act.STRUCK, struck);
      end(Act.ADDED, added);
    }

    private void end(Act act, StringBuilder text) {
      if (!text.isEmpty()) {
        done.add(new Edit(act, text.toString()));
        text.setLength(0);
      }
    }
  }
}
