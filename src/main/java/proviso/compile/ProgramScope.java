package proviso.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.form.EntryType;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Reading;
import proviso.form.ScheduleEntry;
import proviso.form.Wording;
import proviso.rule.Expression;
import proviso.rule.Function;
import proviso.rule.Program;
import proviso.rule.Scope;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/** What the names of a form stand for in its rules; terms are added as they are checked. */
final class ProgramScope implements Scope {
  private final Map<String, Symbol> symbols = new HashMap<>();
  private final List<Program.Input> inputs = new ArrayList<>();
  private final Map<String, Long> texts = new HashMap<>();
  private final List<String> textList = new ArrayList<>();
  private final Set<String> vocabulary;

  ProgramScope(FormView view) {
    Form form = view.form();
    this.vocabulary = Vocabulary.of(view).names();
    for (Fact fact : form.facts()) {
      input(Program.Source.FACT, fact.id(), type(fact.type()));
    }
    for (ScheduleEntry entry : form.schedule().entries()) {
      input(Program.Source.ENTRY, entry.id(), type(entry.type()));
    }
    for (Reading reading : form.readings()) {
      input(
          Program.Source.READING,
          reading.id(),
          new Type.Choice(List.copyOf(reading.options().keySet())));
    }
    view.passages().forEach(passage -> passage.wording().runs().forEach(this::bind));
  }

  private void input(Program.Source source, String id, Type type) {
    Program.Input input = new Program.Input(source, id, type);
    symbols.putIfAbsent(input.name(), new Symbol.Given(inputs.size(), type));
    inputs.add(input);
  }

  private void bind(Wording.Run run) {
    switch (run) {
      case Wording.Bound bound -> {
        symbols.putIfAbsent(bound.name(), new Symbol.Bound(bound.value()));
        bound.runs().forEach(this::bind);
      }
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(this::bind);
      case Wording.Reference reference -> reference.runs().forEach(this::bind);
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private static Type type(Fact.Type type) {
    return switch (type) {
      case Fact.Type.Simple simple ->
          switch (simple) {
            case MONEY, PROFIT -> Simple.MONEY;
            case INSTANT -> Simple.INSTANT;
            case DATE -> Simple.DATE;
            case DURATION -> Simple.DURATION;
            case COUNT -> Simple.COUNT;
            case PERCENT -> Simple.PERCENT;
            case INDICATOR -> Simple.INDICATOR;
            case TEXT -> Simple.TEXT;
          };
      case Fact.Type.Choice(Map<String, String> options, boolean several) ->
          several
              ? new Type.Choices(List.copyOf(options.keySet()))
              : new Type.Choice(List.copyOf(options.keySet()));
      case Fact.Type.Rows(Map<String, Fact.Type> columns) ->
          new Type.Rows(
              columns.entrySet().stream()
                  .map(it -> new Type.Column(it.getKey(), type(it.getValue())))
                  .toList());
    };
  }

  private static Type type(EntryType type) {
    return switch (type) {
      case EntryType.Text _, EntryType.Addresses _ -> Simple.TEXT;
      case EntryType.Money _ -> Simple.MONEY;
      case EntryType.Percent _ -> Simple.PERCENT;
      case EntryType.Count _ -> Simple.COUNT;
      case EntryType.Date _ -> Simple.DATE;
      case EntryType.Indicator _ -> Simple.INDICATOR;
      case EntryType.Choice(Map<String, String> options) ->
          new Type.Choice(List.copyOf(options.keySet()));
      case EntryType.Table(List<EntryType.Column> columns) ->
          new Type.Rows(
              columns.stream().map(it -> new Type.Column(it.id(), type(it.type()))).toList());
    };
  }

  /** Gives a term its number and type. */
  void define(String term, int number, Type type) {
    symbols.put(term, new Symbol.Defined(number, type));
  }

  /** Remembers that nothing can be said of a term. */
  void faulty(String term) {
    symbols.put(term, new Symbol.Faulty());
  }

  /** Whether nothing can be said of a term. */
  boolean isFaulty(String term) {
    return symbols.get(term) instanceof Symbol.Faulty;
  }

  /** Whether the form knows every name and function of an expression; if not, that is reported. */
  boolean knowsAll(Expression expression) {
    return expression.names().stream().allMatch(name -> vocabulary.contains(name.name()))
        && expression.calls().stream()
            .allMatch(call -> Function.named(call.function().name()).isPresent());
  }

  /** Adds the names that an expression uses, without those that are options of what is compared. */
  void names(Expression expression, Set<String> names) {
    switch (expression) {
      case Expression.Name name -> names.add(name.name());
      case Expression.Compare compare -> {
        names(compare.left(), names);
        compared(compare.left(), compare.right(), names);
      }
      case Expression.OneOf oneOf -> {
        names(oneOf.subject(), names);
        oneOf.options().forEach(option -> compared(oneOf.subject(), option, names));
      }
      case Expression.Call call when call.function().name().equals(Function.INCLUDES.id()) -> {
        call.arguments().stream().limit(1).forEach(it -> names(it, names));
        call.arguments().stream()
            .skip(1)
            .forEach(it -> compared(call.arguments().getFirst(), it, names));
      }
      case Expression.Literal _,
          Expression.Not _,
          Expression.And _,
          Expression.Or _,
          Expression.Arithmetic _,
          Expression.Call _ ->
          expression.parts().forEach(part -> names(part, names));
    }
  }

  private void compared(Expression with, Expression expression, Set<String> names) {
    boolean option =
        with instanceof Expression.Name subject
            && expression instanceof Expression.Name name
            && options(subject.name()).contains(name.name());
    if (!option) {
      names(expression, names);
    }
  }

  /** The options of a fact, entry or reading, or of a column of that name. */
  private Set<String> options(String name) {
    Set<String> options = new HashSet<>();
    for (Program.Input input : inputs) {
      if (input.name().equals(name)) {
        options(input.type(), options);
      }
      if (input.type() instanceof Type.Rows(List<Type.Column> columns)) {
        columns.stream()
            .filter(column -> column.name().equals(name))
            .forEach(column -> options(column.type(), options));
      }
    }
    return options;
  }

  private static void options(Type type, Set<String> options) {
    if (type instanceof Type.Choice(List<String> all)) {
      options.addAll(all);
    }
    if (type instanceof Type.Choices(List<String> all)) {
      options.addAll(all);
    }
  }

  /** What is given from outside, in order. */
  List<Program.Input> inputs() {
    return inputs;
  }

  /** The texts that rules compare with, by number. */
  List<String> texts() {
    return textList;
  }

  @Override
  public Optional<Symbol> lookup(String name) {
    return Optional.ofNullable(symbols.get(name));
  }

  @Override
  public long text(String text) {
    return texts.computeIfAbsent(
        text,
        it -> {
          textList.add(it);
          return (long) textList.size() - 1;
        });
  }
}
