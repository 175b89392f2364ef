package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.rule.Expression.Comparison;
import proviso.text.Span;
import proviso.text.Suggestion;

/** Checks comparisons: both sides of one type, and in an order only what has one. */
final class ComparisonTyping {
  private final Typing typing;

  ComparisonTyping(Typing typing) {
    this.typing = typing;
  }

  /** {@code subject is one of a, b} as alternatives. */
  Optional<Core> oneOf(Expression.OneOf oneOf) {
    List<Optional<Core>> each = new ArrayList<>();
    for (Expression option : oneOf.options()) {
      each.add(compare(oneOf.subject(), Comparison.IS, option, oneOf.span()));
    }
    return Typing.all(each)
        .map(all -> all.size() == 1 ? all.getFirst() : new Core.Or(all, oneOf.span()));
  }

  /** A comparison of two expressions. */
  Optional<Core> compare(Expression left, Comparison comparison, Expression right, Span span) {
    Optional<Core> first = typing.core(left, Optional.empty());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Type type = first.get().type();
    if (type instanceof Type.Choice choice
        && right instanceof Expression.Name name
        && !choice.options().contains(name.name())) {
      return noOption(choice, name);
    }
    if (type instanceof Type.Choices) {
      return typing.mismatch(
          span,
          "Of several options none can be compared.",
          "Write includes(choices, option) to ask for one of them.");
    }
    if (!type.isScalar()) {
      return typing.mismatch(
          first.get().span(), type.words() + " cannot be compared.", "Compare one value of them.");
    }
    return typing
        .core(right, Optional.of(type))
        .flatMap(second -> compare(first.get(), comparison, second, span));
  }

  private Optional<Core> noOption(Type.Choice choice, Expression.Name name) {
    String options = String.join(", ", choice.options());
    return typing.mismatch(
        name.span(),
        "\"%s\" is none of the options here.".formatted(name.name()),
        Suggestion.closest(name.name(), choice.options())
            .map(meant -> "Did you mean \"" + meant + "\"?")
            .orElse("They are " + options + "."));
  }

  private Optional<Core> compare(Core left, Comparison comparison, Core right, Span span) {
    if (!left.type().equals(right.type())) {
      String hint = Conversions.hint(right.type(), left.type());
      return typing.mismatch(
          span,
          "%s cannot be compared with %s."
              .formatted(capital(left.type().words()), right.type().words()),
          hint.isEmpty() ? Conversions.hint(left.type(), right.type()) : hint);
    }
    boolean ordered = left.type() instanceof Type.Simple simple && simple.isOrdered();
    boolean same = comparison == Comparison.IS || comparison == Comparison.IS_NOT;
    if (!ordered && !same) {
      return typing.mismatch(
          span,
          "%s has no order, so \"%s\" says nothing of it."
              .formatted(capital(left.type().words()), comparison.symbol()),
          "Write \"is\" or \"is not\".");
    }
    return Optional.of(new Core.Compare(left, comparison, right, span));
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
