package proviso.form;

import java.util.List;
import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * Words that are printed, with what they mean to the compiler.
 *
 * @param runs the words in order, white space already collapsed to single spaces
 * @param source the author's text, markup included
 */
public record Wording(List<Run> runs, LocatedText source) {
  /** Copies the runs. */
  public Wording {
    runs = List.copyOf(runs);
  }

  /** The printed words without any markup: the text that is quoted, compared and pinned. */
  public String plain() {
    return plain(runs);
  }

  /** The printed words of some runs. */
  public static String plain(List<Run> runs) {
    StringBuilder out = new StringBuilder();
    runs.forEach(run -> run.appendTo(out));
    return out.toString();
  }

  /** A stretch of words of one kind. */
  public sealed interface Run {
    /** Where the words stand in the file, markup included. */
    Span span();

    /** Appends the printed words. */
    default void appendTo(StringBuilder out) {
      switch (this) {
        case Words words -> out.append(words.text());
        case Emphasis emphasis -> emphasis.runs().forEach(run -> run.appendTo(out));
        case Bound bound -> bound.runs().forEach(run -> run.appendTo(out));
        case Reference reference -> reference.runs().forEach(run -> run.appendTo(out));
        case TermUse use -> out.append(use.printed());
      }
    }
  }

  /**
   * Plain words.
   *
   * @param text the words
   * @param span where
   */
  public record Words(String text, Span span) implements Run {}

  /**
   * Emphasised words.
   *
   * @param strong bold rather than italic
   * @param runs the words
   * @param span where
   */
  public record Emphasis(boolean strong, List<Run> runs, Span span) implements Run {
    /** Copies the runs. */
    public Emphasis {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Words that are a value: {@code [8 hours]{waiting-hours}}.
   *
   * @param name the name rules know the value by
   * @param value what the words say; a {@link Value.Text} of them when they say nothing, which has
   *     been reported
   * @param runs the words
   * @param span where
   */
  public record Bound(String name, Value value, List<Run> runs, Span span) implements Run {
    /** Copies the runs. */
    public Bound {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Words that refer to another place: {@code [B.3. below](#drying-out)}.
   *
   * @param target the place
   * @param runs the words
   * @param span where
   */
  public record Reference(Target target, List<Run> runs, Span span) implements Run {
    /** Copies the runs. */
    public Reference {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A term used in quotation marks: {@code "water damage"}.
   *
   * @param term the id of the term it resolves to; empty when there is none, which has been
   *     reported
   * @param printed the words with their quotation marks
   * @param span where
   */
  public record TermUse(String term, String printed, Span span) implements Run {}

  /** What a cross-reference points at. */
  public sealed interface Target {
    /**
     * A provision, or all from one to another: {@code #id}, {@code #first..last}.
     *
     * @param first the id of the provision, or of the first
     * @param last the id of the last
     */
    record Provisions(String first, Optional<String> last) implements Target {}

    /**
     * An entry of the schedule: {@code schedule:id}.
     *
     * @param entry its id
     */
    record Entry(String entry) implements Target {}

    /**
     * A place in the form that is modified: {@code base:id}.
     *
     * @param id as declared under {@code base}
     */
    record Base(String id) implements Target {}
  }
}
