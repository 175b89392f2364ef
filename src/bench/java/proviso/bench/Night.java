package proviso.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import proviso.batch.Batch;
import proviso.batch.BatchCounts;
import proviso.batch.BatchInput;
import proviso.batch.BatchOptions;
import proviso.batch.Rows;

/**
 * A night's work: batches of 100 policies and ten times as many, again and again, up to 100,000,
 * each from JSON Lines to files on the disk. Every ten-thousandth document is validated.
 *
 * <p>Arguments: the folder to issue into, which is left there, and the most policies (100,000 when
 * left out).
 */
public final class Night {
  private static final int EVERY = 10_000;

  private Night() {}

  /** Runs the batches and prints a line for each. */
  public static void main(String... args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("night");
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    line(
        "%d processors, heap %,d MB, load %.1f",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    line(
        "%9s %9s %9s %12s %12s %14s %12s",
        "policies", "seconds", "CPU s", "documents/s", "CPU ms each", "bytes each", "peak RSS MB");
    for (int count = 100; count <= most; count *= 10) {
      measure(folder.resolve(Integer.toString(count)), count);
    }
    validate(folder.resolve(Integer.toString(most)));
  }

  private static void measure(Path folder, int count) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    int jobs = Runtime.getRuntime().availableProcessors();
    var options = new BatchOptions(folder, jobs, 0, InstantSource.system());
    BatchCounts counts;
    try (Rows rows = BatchInput.of(policies(count), "policies", Optional.empty())) {
      counts = new Batch(Sample.library(), options, _ -> {}).run(rows);
    }
    if (counts.issued() != count) {
      throw new IllegalStateException(counts.toString());
    }
    double seconds = counts.elapsed().toNanos() / 1e9;
    double cpu = (system.getProcessCpuTime() - before) / 1e9;
    line(
        "%,9d %9.1f %9.1f %12.0f %12.3f %,14d %12s",
        count, seconds, cpu, count / seconds, cpu / count * 1000, counts.bytes() / count, peak());
  }

  /** The most memory the process has had, where the system tells it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "?";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.toString(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024))
          .findFirst()
          .orElse("?");
    }
  }

  private static void validate(Path folder) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int number = 0;
    int validated = 0;
    try (Stream<String> records = Files.lines(folder.resolve("manifest.jsonl"))) {
      for (String record : (Iterable<String>) records::iterator) {
        if (number++ % EVERY == 0) {
          String file = record.replaceFirst(".*\"file\":\"(.*?)\".*", "$1");
          byte[] pdf = Files.readAllBytes(folder.resolve(file));
          for (PDFAFlavour standard :
              new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
            if (!PeersTest.broken(pdf, standard).isEmpty()) {
              throw new IllegalStateException(file + " breaks " + PeersTest.broken(pdf, standard));
            }
          }
          validated++;
        }
      }
    }
    line("%d of %,d documents validated as PDF/UA-1 and PDF/A-2a, no failure", validated, number);
  }

  /** So many policies in JSON Lines, made while they are read. */
  private static InputStream policies(int count) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < count;
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(policy(next++).getBytes(UTF_8));
          }
        });
  }

  /** A policy in JSON, each another. */
  static String policy(int n) {
    String more = n % 3 == 0 ? ", \"" + n % 89 + " Fulfillment Drive, Grove City, OH 43123\"" : "";
    return """
    {"policy": "BOP %07d-00", "transaction": "renewal 2027", "insurer": {"name": "Merrow Mutual \
    Insurance Company", "address": ["One Merrow Plaza", "Dayton, OH 45402"]}, "insured": {"name": \
    "Harbor Lane Outfitters No. %d LLC", "address": ["410 Front Street", "Columbus, OH 43215"]}, \
    "period": {"from": "2026-12-01", "to": "2027-12-01"}, "zone": "America/New_York", "issued": \
    "2026-11-22", "forms": [{"form": "BP 05 94", "edition": "01 06", "schedule": {"business": \
    "%s", "locations": ["%d Front Street, Columbus, OH 43215"%s], "limit": "$%d,000", "waiver": \
    "%s", "deductible": "$1,000"}}]}
    """
        .formatted(
            n,
            n,
            "Online retail sale of outdoor apparel and equipment".repeat(n % 97 == 0 ? 4 : 1),
            n,
            more,
            10 + n % 900,
            n % 2 == 0 ? "yes" : "no");
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
