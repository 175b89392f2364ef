package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import proviso.document.pdf.reading.PdfContent;
import proviso.verify.Item.Check;

/** A page as received beside the same page made again: what words differ. */
final class PageComparison {
  /** Amounts, dates, times, counts: whatever has a digit. */
  private static final Pattern FIGURE = Pattern.compile("\\$?\\d[\\d,.:]*");

  private static final int MOST = 3_000;

  /** What is compared. */
  enum Kind {
    /** A letter. */
    LETTER("The letter"),
    /** A form as issued: what stands in a table is the policy's, all else the form's. */
    ENDORSEMENT("The endorsement"),
    /** The declarations of a policy. */
    DECLARATIONS("The declarations");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What a person calls it, at the beginning of a sentence. */
    String words() {
      return words;
    }
  }

  private final Kind kind;
  private final PdfContent found;
  private final PdfContent expected;
  private final List<Item> items = new ArrayList<>();
  private int figures;
  private int quotations;
  private int words;
  private int cells;
  private int passages;

  private PageComparison(PdfContent found, PdfContent expected, Kind kind) {
    this.kind = kind;
    this.found = found;
    this.expected = expected;
  }

  /**
   * Compares.
   *
   * @param found as received
   * @param expected as made again
   * @param kind what they are
   */
  static List<Item> of(PdfContent found, PdfContent expected, Kind kind) {
    var comparison = new PageComparison(found, expected, kind);
    comparison.passages();
    comparison.furniture();
    comparison.summary();
    comparison.look();
    return comparison.items;
  }

  private void passages() {
    List<Passage> mine = Passage.of(found.root());
    List<Passage> theirs = Passage.of(expected.root());
    for (Alignment.Pair pair : Alignment.of(mine, theirs, MOST)) {
      switch (pair) {
        case Alignment.Both(Passage one, Passage other) -> compare(one, other);
        case Alignment.Found(Passage one) ->
            different(one, one.page(), "This should not be there: \"" + cut(one.text()) + "\".");
        case Alignment.Missing(Passage other, int page) ->
            different(other, page, "This is missing: \"" + cut(other.text()) + "\".");
      }
    }
  }

  private void compare(Passage one, Passage other) {
    if (one.text().equals(other.text()) && one.role().equals(other.role())) {
      quotations += one.quoted() ? 1 : 0;
      cells += one.inTable() ? 1 : 0;
      passages++;
      figures += one.quoted() ? 0 : (int) FIGURE.matcher(one.text()).results().count();
      words += one.text().isEmpty() ? 0 : one.text().split(" ", -1).length;
    } else if (one.text().equals(other.text())) {
      different(
          other,
          one.page(),
          "\""
              + cut(one.text())
              + "\" is tagged "
              + one.role()
              + " instead of "
              + other.role()
              + ".");
    } else {
      Difference difference = Difference.between(one.text(), other.text());
      items.add(
          Item.fails(check(other, difference.figure()), place(one.page()), difference.told()));
    }
  }

  /** To what a passage belongs. */
  private Check check(Passage passage, boolean figure) {
    if (passage.quoted()) {
      return Check.QUOTATION;
    }
    if (kind == Kind.ENDORSEMENT && passage.inTable()) {
      return Check.SCHEDULE;
    }
    return figure ? Check.FIGURE : Check.WORDS;
  }

  private void different(Passage passage, int page, String detail) {
    boolean figure = passage.text().chars().anyMatch(Character::isDigit);
    items.add(Item.fails(check(passage, figure), place(page), detail));
  }

  private void furniture() {
    int pages = Math.max(found.pages(), expected.pages());
    if (found.pages() != expected.pages()) {
      items.add(
          Item.fails(
              Check.WORDS,
              kind.words(),
              "It has " + found.pages() + " pages instead of " + expected.pages() + "."));
    }
    for (int i = 0; i < Math.min(pages, Math.min(found.pages(), expected.pages())); i++) {
      if (!found.furniture().get(i).equals(expected.furniture().get(i))) {
        Difference difference =
            Difference.between(found.furniture().get(i), expected.furniture().get(i));
        items.add(
            Item.fails(
                difference.figure() ? Check.FIGURE : Check.WORDS,
                "The head or foot of page " + (i + 1),
                difference.told().replace('\n', ' ')));
      }
    }
    if (!found.title().equals(expected.title())) {
      items.add(
          Item.fails(
              Check.WORDS,
              "The title",
              Difference.between(found.title(), expected.title()).told()));
    }
  }

  private void summary() {
    switch (kind) {
      case LETTER -> {
        holds(Check.FIGURE, figures, "figures", "They are those of the determination.");
        holds(
            Check.WORDS,
            words,
            "words",
            "They are those that the templates make of this determination; "
                + quotations
                + " passages are quoted.");
      }
      case ENDORSEMENT -> {
        holds(
            Check.SCHEDULE,
            cells,
            "cells of the schedule",
            "They are what the form prints for the values in the data.");
        holds(Check.FIGURE, figures, "figures", "They are those of the form and the policy.");
        holds(
            Check.WORDS,
            words,
            "words",
            "In " + passages + " paragraphs, they are what the form prints for this policy.");
      }
      case DECLARATIONS -> {
        holds(Check.FIGURE, figures, "figures", "They are those of the policy in the data.");
        holds(
            Check.WORDS, words, "words", "They are those that the template makes of this policy.");
      }
    }
  }

  private void holds(Check check, int count, String what, String detail) {
    if (items.stream().noneMatch(it -> it.check() == check)) {
      items.add(Item.holds(check, "All " + count + " " + what, detail));
    }
  }

  /** Letters could look like others, or lie where nobody sees them. */
  private void look() {
    if (!found.fonts().equals(expected.fonts())) {
      items.add(
          Item.fails(
              Check.LOOK,
              "The letters",
              "Their fonts are not those that Proviso embeds: they may look like other letters."));
    } else if (!found.drawings().equals(expected.drawings())) {
      items.add(
          Item.fails(
              Check.LOOK,
              "The pages",
              "They are not drawn as Proviso draws a page of these words."));
    } else {
      items.add(
          Item.holds(Check.LOOK, "The pages", "They are drawn exactly as Proviso draws them."));
    }
  }

  private String place(int page) {
    return page == 0 ? kind.words() : "Page " + page;
  }

  static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 99) + "…" : text;
  }
}
