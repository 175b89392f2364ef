package proviso.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import proviso.claim.FactValue;
import proviso.claim.Given;
import proviso.claim.GivenFromSource;
import proviso.clause.ByKey;
import proviso.clause.Slot;
import proviso.decide.Answer;
import proviso.form.Fact;
import proviso.particulars.PrintedText;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** From what a scenario file writes for a term to the value of the term's type. */
final class AnswerFromSource {
  private static final long SECONDS_OF_MINUTE = 60;

  private static final int MILLIONTHS = 6;

  private final ZoneId zone;
  private final PrintedText printed;
  private final Diagnostics diagnostics;

  AnswerFromSource(ZoneId zone, PrintedText printed, Diagnostics diagnostics) {
    this.zone = zone;
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /** The value; empty when it is none of the type, which is reported. */
  Optional<Answer> answer(String what, Type type, Node node) {
    return type instanceof Type.ByKey keyed
        ? keyed(what, keyed, node)
        : slot(what, type, node).map(slot -> new Answer.Single(type, slot));
  }

  private Optional<Answer> keyed(String what, Type.ByKey type, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      diagnostics.report(
          Diagnostic.error(Code.BAD_VALUE, node.span(), what + " stands for several amounts.")
              .hint("Write each with its key, such as {1: $500, 2: $800}."));
      return Optional.empty();
    }
    SortedMap<Long, Long> amounts = new TreeMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Optional<Long> key = slot("A key of " + what, type.key(), entry.key());
      Optional<Long> amount = slot(what, Simple.MONEY, entry.value());
      if (key.isEmpty() || amount.isEmpty()) {
        return Optional.empty();
      }
      amounts.put(key.get(), amount.get());
    }
    return Optional.of(
        new Answer.Keyed(
            type,
            ByKey.of(
                amounts.keySet().stream().mapToLong(Long::longValue).toArray(),
                amounts.values().stream().mapToLong(Long::longValue).toArray())));
  }

  private Optional<Long> slot(String what, Type type, Node node) {
    return GivenFromSource.answer(what, asked(type), node, Optional.of(zone), printed, diagnostics)
        .map(given ->
            switch (given) {
              case Given.Known(FactValue value) -> slot(type, value);
              case Given.Unknown _, Given.NotAsked _ -> Slot.UNKNOWN;
              case Given.Inapplicable _ -> Slot.NONE;
            });
  }

  /** The question whose answers are written as values of the type are. */
  private static Fact.Type asked(Type type) {
    return switch (type) {
      case Type.Choice(var options) -> new Fact.Type.Choice(named(options), false);
      case Type.Choices(var options) -> new Fact.Type.Choice(named(options), true);
      case Simple simple ->
          switch (simple) {
            case MONEY -> Fact.Type.Simple.PROFIT;
            case INSTANT -> Fact.Type.Simple.INSTANT;
            case DATE -> Fact.Type.Simple.DATE;
            case DURATION, HOURS -> Fact.Type.Simple.DURATION;
            case DAYS, MONTHS, BUSINESS_DAYS, COUNT -> Fact.Type.Simple.COUNT;
            case PERCENT -> Fact.Type.Simple.PERCENT;
            case INDICATOR -> Fact.Type.Simple.INDICATOR;
            case TEXT -> Fact.Type.Simple.TEXT;
          };
      case Type.Rows _, Type.ByKey _ -> throw new IllegalArgumentException("no single value");
    };
  }

  private static Map<String, String> named(List<String> options) {
    return options.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), Function.identity(), (a, _) -> a, LinkedHashMap::new));
  }

  private static long slot(Type type, FactValue value) {
    return switch (value) {
      case FactValue.Money(long cents) -> cents;
      case FactValue.Moment(Instant at) -> at.getEpochSecond();
      case FactValue.Day(LocalDate date) -> date.toEpochDay();
      case FactValue.Elapsed(long minutes) -> minutes * SECONDS_OF_MINUTE;
      case FactValue.Count(long count) -> count;
      case FactValue.Share(BigDecimal percent) ->
          percent.movePointRight(MILLIONTHS).longValueExact();
      case FactValue.Indicator(boolean yes) -> yes ? Slot.YES : Slot.NO;
      case FactValue.Option(String id) -> ((Type.Choice) type).options().indexOf(id);
      case FactValue.Options(var ids) ->
          ids.stream().mapToLong(id -> 1L << ((Type.Choices) type).options().indexOf(id)).sum();
      case FactValue.Words _, FactValue.Table _ ->
          throw new IllegalArgumentException("no term is " + type.words());
    };
  }
}
