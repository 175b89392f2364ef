package proviso.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The time of a letter, from the decision to the file, beside LibreOffice's from our Word file to
 * PDF: a process for each file, as assembly by templates does it, and one that converts many, so
 * that its start counts for little.
 *
 * <p>Without {@code soffice} on the path the comparison is left out, and said to be.
 */
public final class LetterBench {
  private static final int FILES = 40;

  private LetterBench() {}

  /** Measures and prints. */
  public static void main(String... args)
      throws RunnerException, IOException, InterruptedException {
    var options =
        new OptionsBuilder()
            .include("^" + LetterBenchmark.class.getName().replace(".", "\\.") + "\\.")
            .addProfiler(ProcessorTime.class);
    Collection<RunResult> results = new Runner(options.build()).run();
    line(
        "%n%s %s, %d processors, load %.1f",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    line("%-44s %19s %8s", "one thread, warm", "ms each", "CPU ms");
    double pdf = 0;
    for (RunResult result : results) {
      double time = result.getPrimaryResult().getScore();
      String name = result.getPrimaryResult().getLabel();
      pdf = name.equals("letterPdf") ? time : pdf;
      line(
          "%-44s %9.3f ± %7.3f %8.3f",
          name,
          time,
          result.getPrimaryResult().getScoreError(),
          result.getSecondaryResults().get(ProcessorTime.LABEL).getScore());
    }
    Path folder = Files.createTempDirectory("letters");
    try {
      for (int files : new int[] {1, FILES}) {
        double office = libreOffice(folder.resolve(Integer.toString(files)), files);
        if (office > 0) {
          line(
              "%-44s %9.0f   (%.0f times as long)",
              "LibreOffice, Word to PDF, files a process: " + files, office, office / pdf);
        } else {
          line("LibreOffice is not installed, or converted nothing: no comparison.");
        }
      }
    } finally {
      delete(folder);
    }
  }

  /**
   * Milliseconds for each file, from the start of the process to its end; 0 without LibreOffice.
   */
  private static double libreOffice(Path folder, int count)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    SampleLetter sample = new SampleLetter();
    byte[] docx = sample.docx(sample.determination());
    List<String> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("letter-" + i + ".docx");
      Files.write(file, docx);
      files.add(file.toString());
    }
    // The first run makes the user's profile.
    if (!converted(folder, files.subList(0, 1))) {
      return 0;
    }
    long start = System.nanoTime();
    boolean all = converted(folder, files);
    double time = (System.nanoTime() - start) / 1e6;
    return all ? time / count : 0;
  }

  private static boolean converted(Path folder, List<String> files)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "pdf", "--outdir"));
    command.add(folder.resolve("out").toString());
    command.addAll(files);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
    } catch (IOException notInstalled) {
      return false;
    }
    try (Stream<Path> made = Files.list(folder.resolve("out"))) {
      return made.count() >= files.size();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void line(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
