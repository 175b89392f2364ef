package proviso.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;
import proviso.text.Suggestion;

/**
 * Checks a tree against its grammar and reports every difference in one pass.
 *
 * <p>It reports {@code UNKNOWN_KEY}, {@code MISSING_KEY}, {@code WRONG_TYPE} and {@code BAD_VALUE}.
 * A key without a value counts as written wrongly, not as left out.
 */
public final class ShapeCheck {
  /** More keys than this are not listed in a hint. */
  private static final int MOST_LISTED = 24;

  /** After so many faults nobody reads on. */
  private static final int MOST_FAULTS = 1000;

  /** What is left of a number after a comma. */
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}(?:\\.[0-9]+)?%?");

  private final Diagnostics out;
  private int faults;

  private ShapeCheck(Diagnostics out) {
    this.out = out;
  }

  /**
   * Checks a tree.
   *
   * @param node the root
   * @param shape what it must be
   * @param out receives the faults
   */
  public static void check(Node node, Shape shape, Diagnostics out) {
    new ShapeCheck(out).check(node, shape, "The file");
  }

  /**
   * Checks one node. The depth of the recursion is that of the file, which {@link Limits} bounds.
   *
   * @param subject what the node is, as the beginning of a sentence
   */
  private void check(Node node, Shape shape, String subject) {
    if (faults >= MOST_FAULTS) {
      return;
    }
    switch (shape) {
      case Shape.Text text -> {
        if (text(node, shape, subject) instanceof Node.Scalar scalar) {
          pattern(scalar, text, subject);
        }
      }
      case Shape.Choice choice -> {
        if (text(node, shape, subject) instanceof Node.Scalar scalar) {
          choice(scalar, choice, subject);
        }
      }
      case Shape.ListOf list -> {
        if (node instanceof Node.Sequence sequence) {
          String item = "An item of " + lower(subject);
          sequence.items().forEach(each -> check(each, list.item(), item));
        } else {
          wrongType(node, shape, subject);
        }
      }
      case Shape.Record record -> {
        if (node instanceof Node.Mapping mapping) {
          record(mapping, record);
        } else {
          wrongType(node, shape, subject);
        }
      }
      case Shape.MapOf map -> {
        if (node instanceof Node.Mapping mapping) {
          for (Node.Entry entry : mapping.entries()) {
            if (!isCutAtComma(entry)) {
              check(
                  entry.value(),
                  map.value(),
                  "The \"" + entry.key().value() + "\" of " + lower(subject));
            }
          }
        } else {
          wrongType(node, shape, subject);
        }
      }
      case Shape.OneOf oneOf ->
          oneOf.options().stream()
              .filter(option -> Kind.of(option) == Kind.of(node))
              .findFirst()
              .filter(_ -> !isBlank(node))
              .ifPresentOrElse(
                  option -> check(node, option, subject), () -> wrongType(node, shape, subject));
      case Shape.Ref ref -> check(node, ref.body().get(), subject);
    }
  }

  /** Reports what YAML makes of {@code {amount: $1,000}}: a key {@code 000} without a value. */
  private boolean isCutAtComma(Node.Entry entry) {
    boolean cut =
        isBlank(entry.value())
            && entry.key().style() == Node.Style.PLAIN
            && GROUP.matcher(entry.key().value()).matches();
    if (cut) {
      report(
          Code.BAD_VALUE,
          entry.key().span(),
          "Between braces a comma ends a value, and \""
              + entry.key().value()
              + "\" stands alone after it.",
          "Put the whole number in quotes, such as \"$1,000.50\", or leave its commas out.");
    }
    return cut;
  }

  private Node text(Node node, Shape shape, String subject) {
    if (!(node instanceof Node.Scalar) || isBlank(node)) {
      wrongType(node, shape, subject);
      return new Node.Sequence(List.of(), node.span());
    }
    return node;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isBlank();
  }

  private void pattern(Node.Scalar scalar, Shape.Text shape, String subject) {
    if (!shape.pattern().isEmpty() && !Pattern.matches(shape.pattern(), scalar.value())) {
      report(
          Code.BAD_VALUE,
          scalar.span(),
          subject + " cannot be \"" + brief(scalar.value()) + "\".",
          shape.doc() + " Example: " + shape.example());
    }
  }

  private void choice(Node.Scalar scalar, Shape.Choice shape, String subject) {
    Set<String> options = shape.options().keySet();
    if (!options.contains(scalar.value())) {
      report(
          Code.BAD_VALUE,
          scalar.span(),
          subject + " cannot be \"" + brief(scalar.value()) + "\".",
          Suggestion.closest(scalar.value(), options)
              .map(word -> "Did you mean \"" + word + "\"?")
              .orElse("Write one of " + listed(options, "or") + "."));
    }
  }

  private void record(Node.Mapping mapping, Shape.Record record) {
    Map<String, Shape.Key> known =
        record.keys().stream().collect(Collectors.toMap(Shape.Key::name, key -> key, (a, _) -> a));
    List<String> names = record.keys().stream().map(Shape.Key::name).toList();
    // A key that is there misspelled is not missing too.
    Set<String> misspelled = new HashSet<>();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().value();
      Shape.Key key = known.get(name);
      if (isCutAtComma(entry)) {
        continue;
      }
      if (key == null) {
        unknownKey(entry.key(), record, names).ifPresent(misspelled::add);
      } else {
        check(entry.value(), key.shape(), article(record.name(), true) + "'s \"" + name + "\"");
      }
    }
    for (Shape.Key key : record.keys()) {
      if (key.required()
          && mapping.entry(key.name()).isEmpty()
          && !misspelled.contains(key.name())) {
        missingKey(mapping, record, key);
      }
    }
  }

  /** Reports a key that the record does not have; gives the one that was meant. */
  private Optional<String> unknownKey(Node.Scalar key, Shape.Record record, List<String> names) {
    Optional<String> meant = Suggestion.closest(key.value(), names);
    report(
        Code.UNKNOWN_KEY,
        key.span(),
        article(record.name(), true) + " has no key \"" + brief(key.value()) + "\".",
        meant
            .map(word -> "Did you mean \"" + word + "\"?")
            .orElse(
                "It may have "
                    + listed(names.stream().filter(name -> !name.startsWith("$")).toList(), "and")
                    + "."));
    return meant;
  }

  private void missingKey(Node.Mapping mapping, Shape.Record record, Shape.Key key) {
    Span at =
        mapping.entries().isEmpty() ? mapping.span() : mapping.entries().getFirst().key().span();
    report(
        Code.MISSING_KEY,
        at,
        "This " + record.name() + " has no \"" + key.name() + "\".",
        "Add " + key.name() + ": " + doc(key.shape()));
  }

  private void wrongType(Node node, Shape shape, String subject) {
    boolean blank = isBlank(node);
    String found = blank ? "nothing" : Kind.of(node).phrase;
    report(
        Code.WRONG_TYPE,
        node.span(),
        subject + " must be " + expected(shape) + ", not " + found + ".",
        blank ? "Write the value, or leave the key out." : doc(shape));
  }

  private void report(Code code, Span span, String message, String hint) {
    if (++faults > MOST_FAULTS) {
      return;
    }
    out.report(Diagnostic.error(code, span, message).hint(hint));
  }

  /** The kinds of node, and the words for them. */
  private enum Kind {
    TEXT("a text"),
    LIST("a list"),
    MAPPING("a mapping");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    static Kind of(Node node) {
      return switch (node) {
        case Node.Scalar _ -> TEXT;
        case Node.Sequence _ -> LIST;
        case Node.Mapping _ -> MAPPING;
      };
    }

    static Kind of(Shape shape) {
      return switch (shape) {
        case Shape.Text _, Shape.Choice _ -> TEXT;
        case Shape.ListOf _ -> LIST;
        case Shape.Record _, Shape.MapOf _ -> MAPPING;
        case Shape.OneOf oneOf -> of(oneOf.options().getFirst());
        case Shape.Ref ref -> of(ref.body().get());
      };
    }
  }

  private static String expected(Shape shape) {
    return switch (shape) {
      case Shape.OneOf oneOf ->
          listed(oneOf.options().stream().map(ShapeCheck::expected).toList(), "or", "");
      case Shape.Ref ref -> expected(ref.body().get());
      case Shape.Text _, Shape.Choice _, Shape.ListOf _, Shape.Record _, Shape.MapOf _ ->
          Kind.of(shape).phrase;
    };
  }

  private static String doc(Shape shape) {
    return switch (shape) {
      case Shape.Text text ->
          text.example().isEmpty() ? text.doc() : text.doc() + " Example: " + text.example();
      case Shape.Choice choice -> choice.doc();
      case Shape.ListOf list -> list.doc();
      case Shape.Record record -> record.doc();
      case Shape.MapOf map -> map.doc();
      case Shape.OneOf oneOf -> doc(oneOf.options().getFirst());
      case Shape.Ref ref -> doc(ref.body().get());
    };
  }

  private static String article(String noun, boolean capital) {
    String article = "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    return (capital
            ? article.substring(0, 1).toUpperCase(Locale.ROOT) + article.substring(1)
            : article)
        + noun;
  }

  private static String lower(String subject) {
    return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
  }

  private static String brief(String value) {
    String line = value.strip().lines().findFirst().orElse("");
    return line.length() <= 60 && line.equals(value.strip())
        ? line
        : line.substring(0, Math.min(line.length(), 60)) + "...";
  }

  private static String listed(java.util.Collection<String> words, String last) {
    return listed(List.copyOf(words), last, "\"");
  }

  private static String listed(List<String> words, String last, String quote) {
    List<String> shown = words.stream().limit(MOST_LISTED).map(w -> quote + w + quote).toList();
    if (shown.size() < words.size()) {
      return String.join(", ", shown) + " " + last + " others";
    }
    return shown.size() < 2
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, shown.size() - 1))
            + " "
            + last
            + " "
            + shown.getLast();
  }
}
