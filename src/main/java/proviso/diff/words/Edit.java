package proviso.diff.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of words and what became of it.
 *
 * @param act what became of it
 * @param text the words, never empty
 */
public record Edit(Act act, String text) {
  /** What became of words. */
  public enum Act {
    /** They stand in both texts. */
    KEPT,
    /** They stand in the old text only. */
    STRUCK,
    /** They stand in the new text only. */
    ADDED
  }

  /** The old text: what was kept and struck. */
  public static String before(List<Edit> edits) {
    return joined(edits, Act.STRUCK);
  }

  /** The new text: what was kept and added. */
  public static String after(List<Edit> edits) {
    return joined(edits, Act.ADDED);
  }

  /** Whether anything was struck or added. */
  public static boolean any(List<Edit> edits) {
    return edits.stream().anyMatch(edit -> edit.act() != Act.KEPT);
  }

  /** From the new text to the old one; at each place what is struck comes first again. */
  public static List<Edit> reversed(List<Edit> edits) {
    List<Edit> reversed = new ArrayList<>();
    for (Edit edit : edits) {
      Edit turned = edit.reversed();
      boolean swap =
          turned.act() == Act.STRUCK
              && !reversed.isEmpty()
              && reversed.getLast().act() == Act.ADDED;
      reversed.add(swap ? reversed.size() - 1 : reversed.size(), turned);
    }
    return reversed;
  }

  private Edit reversed() {
    return switch (act) {
      case KEPT -> this;
      case STRUCK -> new Edit(Act.ADDED, text);
      case ADDED -> new Edit(Act.STRUCK, text);
    };
  }

  private static String joined(List<Edit> edits, Act act) {
    StringBuilder out = new StringBuilder();
    for (Edit edit : edits) {
      if (edit.act() == Act.KEPT || edit.act() == act) {
        out.append(edit.text());
      }
    }
    return out.toString();
  }
}
