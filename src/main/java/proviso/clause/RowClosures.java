package proviso.clause;

import proviso.clause.Scalars.Keyed;
import proviso.clause.Scalars.Scalar;
import proviso.rule.Core;

/** Functions through rows as closures. A row's value is computed unless its condition is no. */
final class RowClosures {
  private RowClosures() {}

  /** The sum of a value. */
  static Scalar total(Core.OverRows over, Scalar value, Scalar where) {
    return scope -> {
      Rows rows = scope.inputs.rows(over.rows().input());
      Scope inside = scope.inside(over.depth());
      long sum = rows.known() ? 0 : Slot.UNKNOWN;
      for (int row = 0; row < rows.size(); row++) {
        inside.rows[over.depth()] = row;
        long counts = where.of(inside);
        if (!Ops.isNo(counts)) {
          sum = Ops.total(sum, counts, value.of(inside));
        }
      }
      return sum;
    };
  }

  /** The sums of a value by key. */
  static Keyed totalBy(Core.OverRows over, Scalar key, Scalar value, Scalar where) {
    return scope -> {
      Rows rows = scope.inputs.rows(over.rows().input());
      Scope inside = scope.inside(over.depth());
      TotalBy totals = new TotalBy(rows);
      for (int row = 0; row < rows.size(); row++) {
        inside.rows[over.depth()] = row;
        long counts = where.of(inside);
        if (!Ops.isNo(counts)) {
          totals.add(counts, key.of(inside), value.of(inside));
        }
      }
      return totals.sums();
    };
  }

  /** How many different values there are. */
  static Scalar numberOf(Core.OverRows over, Scalar value, Scalar where) {
    return scope -> {
      Rows rows = scope.inputs.rows(over.rows().input());
      Scope inside = scope.inside(over.depth());
      Distinct values = new Distinct(rows);
      for (int row = 0; row < rows.size(); row++) {
        inside.rows[over.depth()] = row;
        long counts = where.of(inside);
        if (!Ops.isNo(counts)) {
          values.add(counts, value.of(inside));
        }
      }
      return values.number();
    };
  }

  /** The value of the first row that fits; none if no row does. */
  static Scalar first(Core.OverRows over, Scalar value, Scalar where) {
    return scope -> {
      Rows rows = scope.inputs.rows(over.rows().input());
      if (!rows.known()) {
        return Slot.UNKNOWN;
      }
      Scope inside = scope.inside(over.depth());
      boolean possible = false;
      long found = Slot.NONE;
      for (int row = 0; row < rows.size(); row++) {
        inside.rows[over.depth()] = row;
        long counts = where.of(inside);
        if (!Ops.isNo(counts)) {
          long candidate = value.of(inside);
          if (candidate == Slot.UNKNOWN || (possible && candidate != found)) {
            return Slot.UNKNOWN;
          }
          possible = true;
          found = candidate;
          if (counts == Slot.YES) {
            return found;
          }
        }
      }
      return found == Slot.NONE ? found : Slot.UNKNOWN;
    };
  }

  /** Whether a row fits. */
  static Scalar any(Core.OverRows over, Scalar where) {
    return scope -> {
      Rows rows = scope.inputs.rows(over.rows().input());
      Scope inside = scope.inside(over.depth());
      long any = rows.known() ? Slot.NO : Slot.UNKNOWN;
      for (int row = 0; row < rows.size() && any != Slot.YES; row++) {
        inside.rows[over.depth()] = row;
        any = Ops.or(any, where.of(inside));
      }
      return any;
    };
  }
}
