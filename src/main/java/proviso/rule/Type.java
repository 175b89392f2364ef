package proviso.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of thing an expression stands for. Types are equal when a value of one fits both. */
public sealed interface Type {
  /** A type without further parts. */
  enum Simple implements Type {
    /** US dollars, in cents. */
    MONEY("an amount of money"),
    /** A moment, in seconds from 1970-01-01T00:00Z. */
    INSTANT("a moment"),
    /** A day of the calendar, in days from 1970-01-01. */
    DATE("a date"),
    /** Time elapsed on the UTC line, in seconds. */
    DURATION("a span of time"),
    /** A number of hours by which an amount an hour is multiplied, in seconds. */
    HOURS("a number of hours"),
    /** Days counted on the calendar of the place. */
    DAYS("a number of days"),
    /** Months counted on the calendar of the place. */
    MONTHS("a number of months"),
    /** Days that are neither Saturday, Sunday nor a holiday of the calendar of the place. */
    BUSINESS_DAYS("a number of business days"),
    /** A whole number. */
    COUNT("a number"),
    /** A share, in millionths of a percent. */
    PERCENT("a percentage"),
    /** Yes, 1, or no, 0. */
    INDICATOR("a yes or no"),
    /** Words, as a number that stands for them; equal words have equal numbers. */
    TEXT("a text");

    private final String words;

    Simple(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }

    /** Whether values have an order: all but indicators and texts. */
    public boolean isOrdered() {
      return this != INDICATOR && this != TEXT;
    }
  }

  /**
   * One of a few, as its place among them from 0.
   *
   * @param options their ids, in order
   */
  record Choice(List<String> options) implements Type {
    /** Copies the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Any of a few, as a number whose bit {@code i} is set when the option at place {@code i} is
   * chosen.
   *
   * @param options their ids, in order; at most {@value #MOST}
   */
  record Choices(List<String> options) implements Type {
    /** More options than any form offers; the bits of a number that cannot mean "unknown". */
    public static final int MOST = 60;

    /** Copies the options. */
    public Choices {
      options = List.copyOf(options);
    }
  }

  /**
   * Rows with columns, such as items of cost.
   *
   * @param columns at least one
   */
  record Rows(List<Column> columns) implements Type {
    /** Copies the columns. */
    public Rows {
      columns = List.copyOf(columns);
    }

    /** The place of a column, from 0. */
    public Optional<Integer> place(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A column of rows.
   *
   * @param name its name in rules
   * @param type what its cells hold: neither rows nor amounts by key
   */
  record Column(String name, Type type) {}

  /**
   * Amounts of money, each standing by a key, such as one for each of several premises; an absent
   * key stands for $0.
   *
   * @param key what the keys are
   */
  record ByKey(Type key) implements Type {}

  /** The type in words for an author, such as "an amount of money". */
  default String words() {
    return switch (this) {
      case Simple simple -> simple.words();
      case Choice choice -> "one of " + String.join(", ", choice.options());
      case Choices choices -> "any of " + String.join(", ", choices.options());
      case Rows rows ->
          rows.columns().stream()
              .map(Column::name)
              .collect(Collectors.joining(", ", "rows of ", ""));
      case ByKey byKey -> "amounts for each " + byKey.key().words().replaceFirst("^an? ", "");
    };
  }

  /** Whether a value is one number; rows and amounts by key are not. */
  default boolean isScalar() {
    return switch (this) {
      case Simple _, Choice _, Choices _ -> true;
      case Rows _, ByKey _ -> false;
    };
  }

  /** The word of a simple type in form files, such as {@code business-days}. */
  static String key(Simple simple) {
    return simple.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
