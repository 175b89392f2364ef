package proviso.claim;

import java.util.Locale;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/** Passes faults on until there are more than anybody reads; then it counts them. */
final class CappedFaults {
  private static final int MOST = 200;

  private final Diagnostics out;
  private int count;

  CappedFaults(Diagnostics out) {
    this.out = out;
  }

  /** Reports a fault, or counts it. */
  void report(Diagnostic fault) {
    if (++count <= MOST) {
      out.report(fault);
    }
  }

  /** Counts a fault that somebody else has reported. */
  void reported() {
    count++;
  }

  /** Whether there are so many that looking for more is of no use. */
  boolean enough() {
    return count > MOST;
  }

  /** Says that not all were told, if so. */
  void close(Span where) {
    if (count > MOST) {
      out.report(
          Diagnostic.error(
                  Code.BAD_FACT,
                  where.source().span(where.start(), where.start()),
                  String.format(Locale.ROOT, "The facts have more faults than the %d told.", MOST))
              .hint("Mend these first."));
    }
  }
}
