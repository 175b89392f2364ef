package proviso.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.form.Verb;
import proviso.text.LocatedText;
import proviso.text.Span;

/** What a sentence does, parsed. */
public sealed interface Rule {
  /** The kind of effect. */
  Verb verb();

  /** The verb and everything after it. */
  Span span();

  /**
   * An effect that is computed: {@code [name =] expression [when condition]}.
   *
   * @param verb the kind of effect, none of those that take prose
   * @param defines the name that the value is given or whose value is changed
   * @param value what is computed
   * @param when the condition under which the rule has its effect; always without one
   * @param span where
   */
  record Computed(
      Verb verb,
      Optional<Expression.Name> defines,
      Expression value,
      Optional<Expression> when,
      Span span)
      implements Rule {
    /** Every name that must be known, in the order of the text; the one it defines is none. */
    public List<Expression.Name> names() {
      return parts().flatMap(part -> part.names().stream()).toList();
    }

    /** Every call of a function, in the order of the text. */
    public List<Expression.Call> calls() {
      return parts().flatMap(part -> part.calls().stream()).toList();
    }

    private Stream<Expression> parts() {
      return Stream.concat(Stream.of(value), when.stream());
    }
  }

  /**
   * A question for people, or the reason why there is nothing to decide.
   *
   * @param verb one of those that take prose
   * @param text the question or reason, never blank
   * @param span where
   */
  record Prose(Verb verb, LocatedText text, Span span) implements Rule {}
}
