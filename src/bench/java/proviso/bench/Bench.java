package proviso.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import proviso.document.Document;

/**
 * Runs the benchmarks and prints one table: time, rate, pages, size and memory for each document.
 *
 * <p>Arguments are those of JMH; without any, documents are measured, and how the time for many
 * grows. Before anything is measured, each engine prints the document once, and the run stops if a
 * word is missing or strange: an engine that prints less is not faster.
 */
public final class Bench {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Bench() {}

  /** Checks, measures, prints. */
  public static void main(String... args) throws CommandLineOptionException, RunnerException {
    Document document = Sample.endorsement();
    Map<String, Words.Printed> printed = printed(document);
    OptionsBuilder options = new OptionsBuilder();
    CommandLineOptions given = new CommandLineOptions(args);
    options.parent(given).addProfiler(GCProfiler.class).addProfiler(ProcessorTime.class);
    if (!given.getParameter("form").hasValue()) {
      options.param("form", Sample.forms().toArray(String[]::new));
    }
    if (given.getIncludes().isEmpty()) {
      options.include(DocumentBenchmark.class.getSimpleName());
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    print(results, printed);
    if (given.getIncludes().isEmpty()) {
      Growth.print();
    }
  }

  private static Map<String, Words.Printed> printed(Document document) {
    Engines engines = new Engines();
    Map<String, Function<Document, byte[]>> byName = new LinkedHashMap<>();
    byName.put("proviso", engines::proviso);
    var paper = Sample.stationery();
    byName.put("provisoPrepared", _ -> engines.prepared(Sample.imprint(paper)));
    byName.put("openHtml", engines::openHtml);
    byName.put("fop", engines::fop);
    Map<String, Words.Printed> printed = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    byName.forEach((name, engine) -> {
      Words.Printed pdf = Words.printed(engine.apply(document));
      printed.put(name, pdf);
      Words.faults(document, pdf).forEach(fault -> faults.add(name + ": " + fault));
    });
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The engines print different words:\n" + String.join("\n", faults));
    }
    return printed;
  }

  private static void print(Collection<RunResult> results, Map<String, Words.Printed> printed) {
    line(
        "%n%s %s, %d processors, load %.1f; each PDF has the document's %d words",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Words.content(Sample.endorsement()).values().stream().mapToInt(n -> n).sum());
    line(
        "%-44s %19s %8s %9s %8s %6s %8s",
        "one thread, warm", "ms each", "CPU ms", "a second", "MB each", "pages", "bytes");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      double scale = time.getScoreUnit().startsWith("us") ? 1000 : 1;
      Words.Printed pdf = printed.get(time.getLabel().replaceFirst("From.*", ""));
      line(
          "%-44s %9.5f ± %7.5f %8.5f %9.1f %8.4f %6s %8s",
          name(result),
          time.getScore() / scale,
          time.getScoreError() / scale,
          secondary(result, ProcessorTime.LABEL),
          1000 * scale / time.getScore(),
          secondary(result, ALLOCATED) / 1e6,
          pdf == null ? "" : String.valueOf(pdf.pages()),
          pdf == null ? "" : String.valueOf(pdf.bytes()));
    }
  }

  private static double secondary(RunResult result, String label) {
    Result<?> found = result.getSecondaryResults().get(label);
    return found == null ? Double.NaN : found.getScore();
  }

  private static String name(RunResult result) {
    String form = result.getParams().getParam("form");
    return result.getPrimaryResult().getLabel() + (form == null ? "" : " " + form);
  }

  private static void line(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
