package proviso.claim;

import static proviso.claim.MomentFromText.quoted;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import proviso.form.Fact;
import proviso.particulars.PrintedText;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Suggestion;

/** What one node gives for a fact, or for a column of its rows. */
final class AnswerFromSource {
  static final String UNKNOWN = "unknown";
  static final String NONE = "none";

  /** More rows than any claim has; sums over as many still fit a long. */
  static final int MOST_ROWS = 200_000;

  private static final Set<String> NULLS = Set.of("null", "~", "Null", "NULL");

  private final FactValueFromText texts;
  private final PrintedText printed;
  private final CappedFaults faults;

  AnswerFromSource(Optional<ZoneId> zone, PrintedText printed, CappedFaults faults) {
    this.texts = new FactValueFromText(zone);
    this.printed = printed;
    this.faults = faults;
  }

  /**
   * What is given; empty when it is nothing that the type takes, which is reported.
   *
   * @param what the fact, as the beginning of a sentence
   */
  Optional<Given> given(String what, Fact.Type type, Node node) {
    return word(type, node)
        .or(() ->
            switch (type) {
              case Fact.Type.Simple simple -> scalar(what, simple, node);
              case Fact.Type.Choice choice when choice.several() ->
                  options(what, choice.options(), node);
              case Fact.Type.Choice choice -> option(what, choice.options(), node);
              case Fact.Type.Rows(Map<String, Fact.Type> columns) -> rows(what, columns, node);
            });
  }

  /** The words that stand for no answer, unless they are in quotes or the id of an option. */
  private static Optional<Given> word(Fact.Type type, Node node) {
    if (!(node instanceof Node.Scalar scalar) || scalar.style() != Node.Style.PLAIN) {
      return Optional.empty();
    }
    String word = scalar.value().strip().toLowerCase(Locale.ROOT);
    boolean isOption =
        type instanceof Fact.Type.Choice(Map<String, String> options, boolean _)
            && options.containsKey(word);
    if (isOption) {
      return Optional.empty();
    }
    return switch (word) {
      case UNKNOWN -> Optional.of(Given.unknown());
      case NONE -> Optional.of(Given.inapplicable());
      default -> Optional.empty();
    };
  }

  private Optional<Given> scalar(String what, Fact.Type.Simple type, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return wrong(node, what + " must be " + name(type) + ".", example(type));
    }
    String text = scalar.value().strip();
    if (scalar.style() == Node.Style.PLAIN && NULLS.contains(text)) {
      return wrong(
          node,
          what + " says nothing.",
          "Leave it out, or write unknown when nobody knows, or none when it does not apply.");
    }
    if (type == Fact.Type.Simple.TEXT) {
      Optional<String> words = printed.lines(scalar, what);
      if (words.isEmpty()) {
        faults.reported();
      }
      return words.map(FactValue.Words::new).map(Given::known);
    }
    return parsed(what, scalar, texts.parse(type, text), example(type));
  }

  private Optional<Given> option(String what, Map<String, String> options, Node node) {
    return node instanceof Node.Scalar scalar
        ? parsed(what, scalar, FactValueFromText.option(options, scalar.value().strip()), "")
        : wrong(node, what + " must be one option.", "Write one of " + listed(options));
  }

  private Optional<Given> options(String what, Map<String, String> options, Node node) {
    List<Node> items =
        switch (node) {
          case Node.Sequence(List<Node> all, var _) -> all;
          case Node.Scalar scalar -> List.of(scalar);
          case Node.Mapping mapping -> List.of(mapping);
        };
    Set<String> chosen = new TreeSet<>();
    boolean good = true;
    for (Node item : items) {
      Optional<Given> given = option(what, options, item);
      good &= given.isPresent();
      given
          .flatMap(Given::answer)
          .ifPresent(value -> {
            if (value instanceof FactValue.Option(String id) && !chosen.add(id)) {
              faults.report(
                  Diagnostic.warning(
                          Code.BAD_FACT, item.span(), what + " names \"" + id + "\" twice.")
                      .hint("Remove one of the two."));
            }
          });
    }
    List<String> inOrder = options.keySet().stream().filter(chosen::contains).toList();
    return good ? Optional.of(Given.known(new FactValue.Options(inOrder))) : Optional.empty();
  }

  private Optional<Given> rows(String what, Map<String, Fact.Type> columns, Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      return wrong(
          node,
          what + " must be a list of rows.",
          "Write one item for each row, such as - {"
              + String.join(": …, ", columns.keySet())
              + ": …}, or [] when there is none.");
    }
    if (sequence.items().size() > MOST_ROWS) {
      faults.report(
          Diagnostic.error(
                  Code.TOO_LARGE,
                  sequence.items().get(MOST_ROWS).span(),
                  String.format(
                      Locale.ROOT,
                      "%s has %,d rows, more than the %,d that one fact may have.",
                      what,
                      sequence.items().size(),
                      MOST_ROWS))
              .hint("Add rows of one kind together."));
      return Optional.empty();
    }
    List<FactValue.Row> rows = new ArrayList<>();
    boolean good = true;
    for (Node item : sequence.items()) {
      Optional<FactValue.Row> row = row(what, columns, item);
      row.ifPresent(rows::add);
      good &= row.isPresent();
      if (faults.enough()) {
        return Optional.empty();
      }
    }
    return good ? Optional.of(Given.known(new FactValue.Table(rows))) : Optional.empty();
  }

  private Optional<FactValue.Row> row(String what, Map<String, Fact.Type> columns, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrong(
          node,
          "A row of " + lower(what) + " must name its columns.",
          "Write {" + String.join(": …, ", columns.keySet()) + ": …}.");
      return Optional.empty();
    }
    Map<String, Given> cells = new LinkedHashMap<>();
    columns.keySet().forEach(column -> cells.put(column, Given.notAsked()));
    boolean good = true;
    for (Node.Entry cell : mapping.entries()) {
      // The grammar's check reports a key without a value.
      if (cell.value() instanceof Node.Scalar scalar && scalar.isBlank()) {
        good = false;
        continue;
      }
      String column = cell.key().value().strip();
      Optional<Fact.Type> type = Optional.ofNullable(columns.get(column));
      if (type.isEmpty()) {
        faults.report(
            Diagnostic.error(
                    Code.UNKNOWN_FACT,
                    cell.key().span(),
                    what + " has no column " + quoted(column) + ".")
                .hint(
                    Suggestion.closest(column, columns.keySet())
                        .map(name -> "Did you mean \"" + name + "\"?")
                        .orElse("Its columns are " + String.join(", ", columns.keySet()) + ".")));
        good = false;
        continue;
      }
      Optional<Given> given =
          given("Column \"" + column + "\" of " + lower(what), type.get(), cell.value());
      given.ifPresent(it -> cells.put(column, it));
      good &= given.isPresent();
    }
    Optional<Diagnostic> order = OrderCheck.inRow(cells, mapping);
    order.ifPresent(faults::report);
    return good && order.isEmpty() ? Optional.of(new FactValue.Row(cells)) : Optional.empty();
  }

  private Optional<Given> parsed(
      String what, Node.Scalar scalar, ParsedFact parsed, String example) {
    return switch (parsed) {
      case ParsedFact.Accepted(FactValue value) -> Optional.of(Given.known(value));
      case ParsedFact.Doubted(FactValue value, Code code, String doubt) -> {
        faults.report(Diagnostic.warning(code, scalar.span(), what + ": " + doubt));
        yield Optional.of(Given.known(value));
      }
      case ParsedFact.Rejected(Code code, String reason, List<String> hints) -> {
        Diagnostic fault = Diagnostic.error(code, scalar.span(), what + ": " + reason);
        for (String hint : hints.isEmpty() ? List.of(example) : hints) {
          fault = fault.hint(hint);
        }
        faults.report(fault);
        yield Optional.empty();
      }
    };
  }

  private Optional<Given> wrong(Node node, String message, String hint) {
    faults.report(Diagnostic.error(Code.BAD_FACT, node.span(), message).hint(hint));
    return Optional.empty();
  }

  private static String listed(Map<String, String> options) {
    return String.join(", ", options.keySet()) + ".";
  }

  /** What a simple type is called in messages. */
  static String name(Fact.Type.Simple type) {
    return switch (type) {
      case MONEY -> "an amount of US dollars";
      case PROFIT -> "an amount of US dollars, negative for a loss";
      case INSTANT -> "a moment";
      case DATE -> "a date";
      case DURATION -> "a span of time";
      case COUNT -> "a whole number";
      case PERCENT -> "a percentage";
      case INDICATOR -> "yes or no";
      case TEXT -> "a text";
    };
  }

  private static String example(Fact.Type.Simple type) {
    return switch (type) {
      case MONEY -> "Write an amount such as $1,000.50.";
      case PROFIT -> "Write an amount such as $1,000.50, or -$1,000.50 for a loss.";
      case INSTANT -> "Write date and time such as 2025-05-06T14:30.";
      case DATE -> "Write year, month and day, such as 2025-05-06.";
      case DURATION -> "Write hours and minutes, such as 36 hours, or 1 hour 30 minutes.";
      case COUNT -> "Write a whole number such as 12.";
      case PERCENT -> "Write a percentage such as 12.5%.";
      case INDICATOR -> "Write yes or no.";
      case TEXT -> "Write the words.";
    };
  }

  private static String lower(String what) {
    return Character.toLowerCase(what.charAt(0)) + what.substring(1);
  }
}
