package proviso.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.claim.FactValue;
import proviso.claim.Given;
import proviso.form.EntryType;
import proviso.form.Fact;
import proviso.form.Value;

/** Whether an answer given to one edition answers the question that another asks. */
final class Fit {
  private Fit() {}

  /**
   * An answer as another edition takes it. Of several options, and of the cells of a row, those
   * that it does not ask for are left out.
   *
   * @param name of the fact
   * @param type of the other edition's question
   * @param given the answer
   * @param leftOut where the names of what is left out go
   * @return empty when it is no answer to the question
   */
  static Optional<Given> fitted(String name, Fact.Type type, Given given, Set<String> leftOut) {
    return switch (given) {
      case Given.Known(FactValue value) -> value(name, type, value, leftOut).map(Given::known);
      case Given.Unknown _, Given.NotAsked _, Given.Inapplicable _ -> Optional.of(given);
    };
  }

  private static Optional<FactValue> value(
      String name, Fact.Type type, FactValue value, Set<String> leftOut) {
    return switch (type) {
      case Fact.Type.Simple simple -> Optional.of(value).filter(it -> fits(simple, it));
      case Fact.Type.Choice choice -> chosen(name, choice, value, leftOut);
      case Fact.Type.Rows rows ->
          value instanceof FactValue.Table table
              ? rows(name, rows, table, leftOut)
              : Optional.empty();
    };
  }

  private static boolean fits(Fact.Type.Simple type, FactValue value) {
    return switch (type) {
      case MONEY -> value instanceof FactValue.Money(long cents) && cents >= 0;
      case PROFIT -> value instanceof FactValue.Money;
      case INSTANT -> value instanceof FactValue.Moment;
      case DATE -> value instanceof FactValue.Day;
      case DURATION -> value instanceof FactValue.Elapsed;
      case COUNT -> value instanceof FactValue.Count;
      case PERCENT -> value instanceof FactValue.Share;
      case INDICATOR -> value instanceof FactValue.Indicator;
      case TEXT -> value instanceof FactValue.Words;
    };
  }

  private static Optional<FactValue> chosen(
      String name, Fact.Type.Choice choice, FactValue value, Set<String> leftOut) {
    if (!choice.several()) {
      return Optional.of(value)
          .filter(
              it -> it instanceof FactValue.Option(String id) && choice.options().containsKey(id));
    }
    if (!(value instanceof FactValue.Options(List<String> ids))) {
      return Optional.empty();
    }
    ids.stream()
        .filter(id -> !choice.options().containsKey(id))
        .forEach(id -> leftOut.add(id + " of " + name));
    return Optional.of(
        new FactValue.Options(choice.options().keySet().stream().filter(ids::contains).toList()));
  }

  private static Optional<FactValue> rows(
      String name, Fact.Type.Rows type, FactValue.Table table, Set<String> leftOut) {
    List<FactValue.Row> rows = new ArrayList<>();
    for (FactValue.Row row : table.rows()) {
      Map<String, Given> cells = new LinkedHashMap<>();
      for (Map.Entry<String, Fact.Type> column : type.columns().entrySet()) {
        String cell = name + "." + column.getKey();
        Optional<Given> fitted =
            fitted(
                cell,
                column.getValue(),
                row.cells().getOrDefault(column.getKey(), Given.notAsked()),
                leftOut);
        if (fitted.isEmpty()) {
          return Optional.empty();
        }
        cells.put(column.getKey(), fitted.get());
      }
      row.cells()
          .forEach((column, given) -> {
            if (!type.columns().containsKey(column) && !(given instanceof Given.NotAsked)) {
              leftOut.add(name + "." + column);
            }
          });
      rows.add(new FactValue.Row(cells));
    }
    return Optional.of(new FactValue.Table(rows));
  }

  /** Whether a value can fill a schedule entry of a type. */
  static boolean fits(EntryType type, Value value) {
    return switch (type) {
      case EntryType.Text _ -> value instanceof Value.Text;
      case EntryType.Addresses _ -> value instanceof Value.Addresses;
      case EntryType.Money _ -> value instanceof Value.Money;
      case EntryType.Percent _ -> value instanceof Value.Percent;
      case EntryType.Count _ -> value instanceof Value.Count;
      case EntryType.Date _ -> value instanceof Value.Date;
      case EntryType.Indicator _ -> value instanceof Value.Indicator;
      case EntryType.Choice choice ->
          value instanceof Value.Choice(String option) && choice.options().containsKey(option);
      case EntryType.Table table ->
          value instanceof Value.Table(List<Map<String, Value>> rows)
              && rows.stream().allMatch(row -> fits(table, row));
    };
  }

  private static boolean fits(EntryType.Table table, Map<String, Value> row) {
    for (EntryType.Column column : table.columns()) {
      Value cell = row.get(column.id());
      if (cell == null ? column.required() : !fits(column.type(), cell)) {
        return false;
      }
    }
    return true;
  }
}
