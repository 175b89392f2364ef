package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.Change;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.OutcomeChange;
import proviso.diff.words.Edit;

/**
 * A difference as lines for a terminal: struck words stand in {@code [-…-]}, added ones in {@code
 * {+…+}}, so that nothing hangs on colour.
 */
public final class TerminalReport {
  private static final int WIDTH = 100;
  private static final int CONTEXT = 40;
  private static final int LONGEST = 240;
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final EditionDiff diff;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private TerminalReport(EditionDiff diff, boolean colour) {
    this.diff = diff;
    this.colour = colour;
  }

  /**
   * The report; lines end with LF.
   *
   * @param diff the difference
   * @param outcomes how claims end; there may be none
   * @param colour whether to use colour besides
   */
  public static String of(EditionDiff diff, ClaimOutcomes outcomes, boolean colour) {
    TerminalReport report = new TerminalReport(diff, colour);
    report.head();
    report.changes();
    report.consequences();
    report.definitions();
    report.entries();
    report.outcomes(outcomes);
    return report.out.toString();
  }

  private void head() {
    line(bold(diff.before().title() + " → " + diff.after().title()));
    line(Telling.summary(diff));
  }

  private void changes() {
    for (Change change : diff.changes()) {
      if (change.is(Kind.UNCHANGED) || change.isConsequence()) {
        continue;
      }
      line("");
      String heading = Telling.heading(diff, change);
      line(
          bold(Telling.place(diff, change))
              + (heading.isEmpty() ? "" : "  " + heading)
              + "  ["
              + Telling.kinds(change)
              + "]");
      if (change.words().changed()) {
        wrap("    ", words(change.words()));
      }
      Telling.notes(diff, change).forEach(note -> wrap("    ", note));
    }
  }

  private void consequences() {
    List<String> all = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (change.isConsequence()) {
        all.add(Telling.place(diff, change) + (change.is(Kind.REFERENCE) ? " (reference)" : ""));
      }
    }
    if (!all.isEmpty()) {
      line("");
      line(bold("In consequence only:"));
      wrap("    ", String.join("; ", all));
    }
  }

  private void definitions() {
    if (diff.definitions().isEmpty()) {
      return;
    }
    line("");
    line(bold("Definitions changed:"));
    for (EditionDiff.DefinitionChange definition : diff.definitions()) {
      Change change = diff.changes().get(definition.change());
      wrap(
          "    ",
          "\""
              + definition.term()
              + "\" ("
              + Telling.place(diff, change)
              + "), "
              + Telling.users(diff, definition)
              + ".");
    }
  }

  private void entries() {
    if (diff.entries().isEmpty()) {
      return;
    }
    line("");
    line(bold("Outside the clauses:"));
    for (EditionDiff.EntryChange entry : diff.entries()) {
      List<Edit> edits = proviso.diff.words.WordDiff.of(entry.before(), entry.after());
      wrap("    ", entry.name() + ": " + marked(edits));
    }
  }

  private void outcomes(ClaimOutcomes outcomes) {
    if (!outcomes.given()) {
      return;
    }
    line("");
    line(bold(outcomes.summary()));
    for (OutcomeChange outcome : outcomes.different()) {
      wrap(
          "    ",
          outcome.claim()
              + ": "
              + outcome.before()
              + " → "
              + outcome.after()
              + ". "
              + outcome.explanation());
    }
  }

  private String words(Change.Words words) {
    List<String> parts = new ArrayList<>();
    for (List<Edit> edits : List.of(words.heading(), words.opening(), words.closing())) {
      if (Edit.any(edits)) {
        parts.add(marked(edits));
      }
    }
    return String.join(" ¶ ", parts);
  }

  /** Edits with marks; of what was kept only the words next to a change. */
  private String marked(List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < edits.size(); i++) {
      String words = edits.get(i).text().replace("\n", " ¶ ");
      switch (edits.get(i).act()) {
        case KEPT -> text.append(shortened(words, i > 0, i < edits.size() - 1));
        case STRUCK -> text.append(colour(RED, "[-" + middle(words) + "-]"));
        case ADDED -> text.append(colour(GREEN, "{+" + middle(words) + "+}"));
      }
    }
    return text.toString().strip();
  }

  private static String shortened(String words, boolean before, boolean after) {
    if (words.length() <= (before ? CONTEXT : 0) + (after ? CONTEXT : 0) + 5) {
      return words;
    }
    int from = words.indexOf(' ', CONTEXT);
    int to = words.lastIndexOf(' ', words.length() - CONTEXT);
    String start = before && from >= 0 ? words.substring(0, from) + " " : "";
    String end = after && to >= 0 ? words.substring(to) : "";
    return start + "…" + end;
  }

  /** What is struck or added at length, without its middle. */
  private static String middle(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int from = words.lastIndexOf(' ', LONGEST / 2);
    int to = words.indexOf(' ', words.length() - LONGEST / 2);
    return from < 0 || to < 0 ? words : words.substring(0, from) + " …" + words.substring(to);
  }

  private String colour(String code, String text) {
    return colour ? code + text + PLAIN : text;
  }

  private String bold(String text) {
    return colour(BOLD, text);
  }

  private void wrap(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    int width = indent.length();
    for (String word : text.strip().split(" ", -1)) {
      int length = word.replaceAll("\u001b\\[\\d+m", "").length();
      if (width > indent.length() && width + 1 + length > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(indent);
        width = indent.length();
      }
      if (width > indent.length()) {
        line.append(' ');
        width++;
      }
      line.append(word);
      width += length;
    }
    line(line.toString());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
