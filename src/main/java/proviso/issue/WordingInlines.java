package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.document.Inline;
import proviso.document.Inline.Style;
import proviso.form.Label;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.ScheduleEntry;
import proviso.form.Sentence;
import proviso.form.Wording;
import proviso.form.Wording.Run;

/**
 * From wording to inlines: the same words, character by character, with what they refer to as
 * links.
 *
 * <p>Where a cross-reference prints a label ("B.3. below"), the label is bold, as insurers print
 * it.
 */
final class WordingInlines {
  /** What links call the schedule. */
  static final String SCHEDULE = "schedule";

  private final CompiledForm form;
  private final List<Inline> out = new ArrayList<>();
  private Styled words = new Styled();

  private WordingInlines(CompiledForm form) {
    this.form = form;
  }

  /** The words, in {@code style} where they have none of their own. */
  static List<Inline> of(CompiledForm form, Wording wording, Style style) {
    WordingInlines inlines = new WordingInlines(form);
    inlines.add(wording.runs(), style);
    inlines.flush();
    return inlines.out;
  }

  /** The sentences of a paragraph with a space between them. */
  static List<Inline> of(CompiledForm form, Paragraph paragraph) {
    WordingInlines inlines = new WordingInlines(form);
    String between = "";
    for (Sentence sentence : paragraph.sentences()) {
      inlines.words.append(between, Style.PLAIN);
      inlines.add(sentence.wording().runs(), Style.PLAIN);
      between = " ";
    }
    inlines.flush();
    return inlines.out;
  }

  /** What links call a provision. */
  static String anchor(Provision provision) {
    return "p-" + provision.id();
  }

  private void add(List<Run> runs, Style style) {
    for (Run run : runs) {
      switch (run) {
        case Wording.Words plain -> words.append(plain.text(), style);
        case Wording.TermUse use -> words.append(use.printed(), style);
        case Wording.Bound bound -> add(bound.runs(), style);
        case Wording.Emphasis emphasis ->
            add(emphasis.runs(), emphasis.strong() ? Styled.strong(style) : Styled.emphasis(style));
        case Wording.Reference reference -> addReference(reference, style);
      }
    }
  }

  private void addReference(Wording.Reference reference, Style style) {
    switch (reference.target()) {
      case Wording.Target.Base _ -> add(reference.runs(), style);
      case Wording.Target.Entry target ->
          addLink(
              "#" + SCHEDULE,
              form.form()
                  .schedule()
                  .entry(target.entry())
                  .map(entry -> "Schedule, " + title(entry))
                  .orElse("Schedule"),
              reference.runs(),
              style,
              List.of());
      case Wording.Target.Provisions target -> {
        List<Provision> ends =
            Stream.of(Optional.of(target.first()), target.last())
                .flatMap(Optional::stream)
                .flatMap(id -> form.provision(id).stream())
                .toList();
        if (ends.isEmpty()) {
          add(reference.runs(), style);
        } else {
          addLink(
              "#" + anchor(ends.getFirst()),
              description(ends),
              reference.runs(),
              style,
              ends.stream().map(Provision::label).toList());
        }
      }
    }
  }

  private void addLink(
      String target, String description, List<Run> runs, Style style, List<Label> labels) {
    flush();
    add(runs, style);
    labels.forEach(label -> embolden(words, label));
    out.add(new Inline.Link(target, description, words.pieces()));
    words = new Styled();
  }

  private void flush() {
    out.addAll(words.pieces());
    words = new Styled();
  }

  private static String description(List<Provision> ends) {
    String first = ends.getFirst().label().path();
    return ends.size() == 1
        ? "Paragraph " + first
        : "Paragraphs " + first + " through " + ends.getLast().label().path();
  }

  /** The words of an entry before its value, such as "C. Limit Of Insurance". */
  static String title(ScheduleEntry entry) {
    return (entry.label().own() + " " + entry.title()).strip();
  }

  /** Makes bold the longest end of the label that stands in the words as a word of its own. */
  private static void embolden(Styled words, Label label) {
    List<String> parts = label.parts();
    for (int from = 0; from < parts.size(); from++) {
      String whole = String.join("", parts.subList(from, parts.size()));
      // "C.2" for "C.2." at the end of a sentence; but "A" alone is more likely the article.
      boolean mayDrop = whole.endsWith(".") && parts.size() - from > 1;
      String printed =
          mayDrop && !words.text().contains(whole) ? whole.substring(0, whole.length() - 1) : whole;
      int at = indexOfWord(words.text(), printed);
      if (at >= 0) {
        words.embolden(at, at + printed.length());
        return;
      }
    }
  }

  private static int indexOfWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends =
          end == text.length()
              || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
              || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return at;
      }
    }
    return -1;
  }
}
