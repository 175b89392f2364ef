package proviso.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.PreparedPdf;
import proviso.issue.FormStationery;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;

/**
 * How time grows with the number of policies: each is another, read from its JSON, printed on
 * prepared pages and hashed, all on one thread and in memory.
 */
final class Growth {
  private static final int MOST = 100_000;

  private Growth() {}

  /** Prints a line for 100 policies and for ten times as many, again and again. */
  static void print() {
    line("%n%-44s %10s %8s %12s %12s", "policies", "seconds", "CPU s", "a second", "bytes each");
    for (int count = 100; count <= MOST; count *= 10) {
      measure(count);
    }
  }

  private static void measure(int count) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    // Forms are compiled and pages prepared anew each time.
    var library = Sample.library();
    FormStationery paper = Sample.stationery();
    var prepared = new PreparedPdf(PdfWriter.standard(), paper);
    long bytes = 0;
    for (int n = 0; n < count; n++) {
      Policy policy =
          Sample.policy(Night.policy(n).replaceFirst("\"transaction\": .*?, ", ""), library);
      AttachedForm attached = policy.forms().getFirst();
      bytes += prepared.file(paper.imprint(policy, attached)).length();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    line(
        "%-44s %10.2f %8.2f %12.0f %12d",
        String.format(Locale.ROOT, "%,d", count),
        seconds,
        (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
        count / seconds,
        bytes / count);
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
