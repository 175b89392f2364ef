package proviso.diff.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.diff.outline.LabelText.Reading;

/**
 * From a plain or Markdown text, labels at the beginnings of its lines, to its outline.
 *
 * <p>A label belongs to the level on which it comes next; if it is the first of its kind, to a new
 * level within what precedes it. Where "(i)" can be letter and number, what comes next decides. A
 * paragraph without a label is a clause of its own, since that is how definitions and lists are
 * often set.
 */
public final class OutlineFromText {
  private static final Pattern TERM =
      Pattern.compile(
          "[“\"]([^“”\"]{2,80})[”\"](?:\\s+or\\s+[“\"][^“”\"]{2,80}[”\"])?(?:\\s*(?:means?|includes?|is|are|refers?)\\b.*|\\s*[—–-].*|\\s*:.*)");

  /** A few words with a full stop in front of others, as contracts print headings. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "((?:[\\p{Lu}\\p{N}(][\\p{L}\\p{N}’'()/-]*|and|or|of|the|for|to|in|on|by|a|an|with|&|,|;)(?:["
              + " ,;](?=\\S)"
              + " ?(?:[\\p{Lu}\\p{N}(][\\p{L}\\p{N}’'()/-]*|and|or|of|the|for|to|in|on|by|a|an|with|&))*)\\.\\s+(?=[\\p{Lu}“\"(])(.*)");

  private static final Pattern ASIDE =
      Pattern.compile("\\(.{1,80}\\)|[\\p{Lu}\\p{N}\\p{Punct}\\s“”’—–]{12,}");

  /** Words that labelled clauses can go on from. */
  private static final Pattern INTRODUCES =
      Pattern.compile("(?i)(?:[:;,—–-]|\\b(?:and|or|if|that))$|\\bfollowing\\b|\\bbelow\\b");

  private static final int LONGEST_ITEM = 60;
  private static final int CITED_WORDS = 6;

  /** Where a clause of the outline stands while the text is read. */
  private record Level(int clause, String style, int ordinal, int indent) {}

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Level> open = new ArrayList<>();

  /** A clause that is being read. */
  private static final class Draft {
    private final int parent;
    private final String label;
    private final String citation;
    private final String heading;
    private final String text;
    private final List<String> defines;

    Draft(
        int parent,
        String label,
        String citation,
        String heading,
        String text,
        List<String> defines) {
      this.parent = parent;
      this.label = label;
      this.citation = citation;
      this.heading = heading;
      this.text = text;
      this.defines = defines;
    }

    /** A label with a heading, whose words come in a paragraph of their own. */
    boolean isBareHeading() {
      return !label.isEmpty() && !heading.isEmpty() && text.isEmpty();
    }

    Draft saying(String words) {
      return new Draft(parent, label, citation, heading, words, defines);
    }
  }

  private OutlineFromText() {}

  /**
   * The outline of a text.
   *
   * @param title what the edition is called
   * @param text its characters
   */
  public static Outline of(String title, String text) {
    OutlineFromText reader = new OutlineFromText();
    TextBlocks.of(text).forEach(block -> reader.read(block, block.text()));
    List<Clause> clauses = new ArrayList<>();
    List<String> citations = reader.drafts.stream().map(draft -> draft.citation).toList();
    TextReferences references = new TextReferences(citations);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < reader.drafts.size(); i++) {
      Draft draft = reader.drafts.get(i);
      int copies = seen.merge(draft.citation, 1, Integer::sum);
      clauses.add(
          new Clause(
              draft.parent,
              "",
              draft.label,
              copies == 1 ? draft.citation : draft.citation + " [" + copies + "]",
              draft.heading,
              draft.text,
              "",
              List.of(),
              List.of(),
              references.in(draft.text, draft.citation),
              List.of(),
              draft.defines));
    }
    return new Outline(title, false, clauses, Map.of());
  }

  private void read(TextBlock block, String text) {
    Optional<LabelText> label = block.bullet() ? Optional.empty() : LabelText.of(text);
    if (label.isPresent()) {
      labelled(block, label.get());
    } else if (block.level() > 0) {
      heading(block.level(), text);
    } else {
      paragraph(block, text);
    }
  }

  private void labelled(TextBlock block, LabelText label) {
    String rest = label.rest();
    Matcher inner = Pattern.compile("#{1,6}\\s+(.*)").matcher(rest);
    boolean headed = block.level() > 0 || inner.matches();
    String words = inner.matches() ? inner.group(1).strip() : rest;
    Reading reading = place(label, block, headed ? Math.max(1, block.level()) : 0);
    Optional<LabelText> second = headed ? Optional.empty() : LabelText.of(words);
    boolean runIn = second.isPresent() && label.label().startsWith("(");
    if (headed) {
      add(label.label(), words, "", reading, block.indent());
    } else if (runIn) {
      add(label.label(), "", "", reading, block.indent());
      labelled(block, second.get());
    } else {
      Matcher heading = RUN_IN.matcher(words);
      boolean short_ = heading.matches() && heading.group(1).length() <= 90;
      add(
          label.label(),
          short_ ? heading.group(1) : onlyHeading(words) ? words : "",
          short_ ? heading.group(2) : onlyHeading(words) ? "" : words,
          reading,
          block.indent());
    }
  }

  /** A few words without a full stop, each capital: a heading that holds clauses. */
  private static boolean onlyHeading(String words) {
    return words.length() <= 90 && RUN_IN.matcher(words.replaceFirst("\\.$", "") + ". A").matches();
  }

  /** Closes the levels that a label ends, and says which one it is on its own. */
  private Reading place(LabelText label, TextBlock block, int headingLevel) {
    List<Reading> readings = label.readings();
    // What comes next on an open level, the innermost first; indented alike where it is indented.
    for (boolean indented : new boolean[] {true, false}) {
      for (int i = open.size() - 1; i >= 0; i--) {
        Level level = open.get(i);
        for (Reading reading : readings) {
          boolean next =
              level.style().equals(reading.style()) && level.ordinal() + 1 == reading.ordinal();
          boolean fits = !indented || Math.abs(level.indent() - block.indent()) <= 1;
          if (next && fits) {
            closeTo(i);
            return reading;
          }
        }
      }
    }
    // A decimal label says how deep it is.
    int numbers = label.numbers();
    if (numbers > 1) {
      closeToPrefix(label.label());
      return readings.getFirst();
    }
    for (Reading reading : readings) {
      if (reading.ordinal() == 1) {
        closeDeeper(block, headingLevel);
        return reading;
      }
    }
    // A gap in the count: still the level that counts this way.
    for (int i = open.size() - 1; i >= 0; i--) {
      for (Reading reading : readings) {
        if (open.get(i).style().equals(reading.style())
            && open.get(i).ordinal() < reading.ordinal()) {
          closeTo(i);
          return reading;
        }
      }
    }
    return readings.isEmpty() ? new Reading("?", 1) : readings.getFirst();
  }

  private void closeTo(int level) {
    while (open.size() > level) {
      open.removeLast();
    }
  }

  /** Closes what is not a clause whose label begins this decimal label. */
  private void closeToPrefix(String label) {
    String core = label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
    String above = core.substring(0, core.lastIndexOf('.'));
    for (int i = open.size() - 1; i >= 0; i--) {
      String known = drafts.get(open.get(i).clause()).label.replaceFirst("\\.$", "");
      if (known.equals(above)) {
        closeTo(i + 1);
        return;
      }
    }
    for (int i = 0; i < open.size(); i++) {
      if (!open.get(i).style().startsWith("heading")) {
        closeTo(i);
        return;
      }
    }
  }

  /**
   * A first label begins a level within what precedes it; an indented one within what is indented
   * less.
   */
  private void closeDeeper(TextBlock block, int headingLevel) {
    if (headingLevel > 0) {
      while (!open.isEmpty() && !open.getLast().style().startsWith("heading")) {
        open.removeLast();
      }
      return;
    }
    while (!open.isEmpty()
        && (open.getLast().style().equals("item") || open.getLast().indent() > block.indent())
        && !open.getLast().style().startsWith("heading")) {
      open.removeLast();
    }
    while (!open.isEmpty()
        && open.getLast().style().equals("paragraph")
        && !INTRODUCES.matcher(drafts.get(open.getLast().clause()).text).find()) {
      open.removeLast();
    }
  }

  private void heading(int level, String text) {
    while (!open.isEmpty()) {
      String style = open.getLast().style();
      boolean above = style.startsWith("heading ") && Integer.parseInt(style.substring(8)) < level;
      if (above) {
        break;
      }
      open.removeLast();
    }
    add("", text, "", new Reading("heading " + level, 1), 0);
  }

  private void paragraph(TextBlock block, String text) {
    if (!drafts.isEmpty() && drafts.getLast().isBareHeading() && !block.bullet()) {
      drafts.set(drafts.size() - 1, drafts.getLast().saying(text));
      return;
    }
    boolean defines = TERM.matcher(text).matches();
    String style = defines ? "definition" : block.bullet() ? "bullet" : "paragraph";
    if (ASIDE.matcher(text).matches() && !block.bullet()) {
      while (!open.isEmpty() && !open.getLast().style().startsWith("heading")) {
        open.removeLast();
      }
    } else if (isItem(text, block.bullet())) {
      style = "item";
    }
    String own = style;
    int labels = 0;
    for (int i = open.size() - 1; i >= 0; i--) {
      labels += drafts.get(open.get(i).clause()).label.isEmpty() ? 0 : 1;
      if (labels > 1 && own.equals("paragraph")) {
        // A remark deep within numbered clauses is not the next of those that stand before them.
        break;
      }
      if (open.get(i).style().equals(own) && !open.get(i).style().startsWith("heading")) {
        closeTo(i);
        break;
      }
    }
    if (style.equals("paragraph")) {
      closeLists();
    }
    add("", "", text, new Reading(style, 1), block.indent());
  }

  /** A paragraph after a list of labels belongs to what holds the list. */
  private void closeLists() {
    while (!open.isEmpty()
        && (open.getLast().style().equals("item")
            || open.getLast().style().equals("bullet")
            || open.getLast().style().equals("definition"))) {
      open.removeLast();
    }
    long labelled =
        open.stream().filter(level -> !drafts.get(level.clause()).label.isEmpty()).count();
    if (labelled > 1 && !drafts.get(open.getLast().clause()).label.isEmpty()) {
      open.removeLast();
    }
  }

  /** A few words after a colon, or after such words: an entry of a list. */
  private boolean isItem(String text, boolean bullet) {
    if (open.isEmpty()) {
      return false;
    }
    boolean introduced = drafts.get(open.getLast().clause()).text.endsWith(":");
    boolean goesOn = open.getLast().style().equals("item");
    return bullet
        ? introduced || goesOn
        : text.length() <= LONGEST_ITEM && !text.endsWith(":") && (introduced || goesOn);
  }

  private void add(String label, String heading, String text, Reading reading, int indent) {
    int parent = open.isEmpty() ? -1 : open.getLast().clause();
    Matcher term = TERM.matcher(text);
    drafts.add(
        new Draft(
            parent,
            label,
            citation(parent, label, heading.isEmpty() ? text : heading),
            heading,
            text,
            term.matches() ? List.of(term.group(1).strip()) : List.of()));
    open.add(new Level(drafts.size() - 1, reading.style(), reading.ordinal(), indent));
  }

  /** The path of labels; for want of a label the first words after it. */
  private String citation(int parent, String label, String words) {
    String above = parent < 0 ? "" : path(parent);
    Matcher term = TERM.matcher(words);
    if (label.isEmpty() && term.matches()) {
      return (above + " \"" + term.group(1).strip() + "\"").strip();
    }
    if (label.isEmpty()) {
      String[] all = words.split(" ");
      String first = String.join(" ", List.of(all).subList(0, Math.min(CITED_WORDS, all.length)));
      String cited =
          "‹" + first.replaceFirst("[.,;:]$", "") + (all.length > CITED_WORDS ? "…›" : "›");
      return above.isEmpty() ? cited : above + " " + cited;
    }
    String core = label.replaceFirst("[.):]$", label.startsWith("(") ? ")" : "");
    boolean whole = core.matches("\\d+(?:\\.\\d+)+") || core.contains(" ");
    if (whole || above.isEmpty()) {
      return core;
    }
    if (above.endsWith("\"")) {
      return above + " " + core;
    }
    return core.startsWith("(") ? above + core : above + "." + core;
  }

  /** The labels above; of what has none only the terms it defines. */
  private String path(int clause) {
    for (int at = clause; at >= 0; at = drafts.get(at).parent) {
      Draft draft = drafts.get(at);
      if (!draft.label.isEmpty()) {
        return draft.citation;
      }
      if (!draft.defines.isEmpty()) {
        String above = draft.parent < 0 ? "" : path(draft.parent) + " ";
        return above.stripLeading() + "\"" + draft.defines.getFirst() + "\"";
      }
    }
    return "";
  }
}
