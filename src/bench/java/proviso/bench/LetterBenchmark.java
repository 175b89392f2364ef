package proviso.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import proviso.decide.Determination;

/**
 * From a claim to the bytes of its letter, on one thread, with a warm engine: the letter about the
 * example claim, which pays a part.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class LetterBenchmark {
  private final SampleLetter sample = new SampleLetter();
  private final Determination determined = sample.determination();

  /** The decision alone, with the changes of fact that would change it. */
  @Benchmark
  public Determination decide() {
    return sample.determination();
  }

  /** From the decision to the PDF, the data for verifying inside it. */
  @Benchmark
  public byte[] letterPdf() {
    return sample.pdf(determined);
  }

  /** From the decision to the Word file. */
  @Benchmark
  public byte[] letterDocx() {
    return sample.docx(determined);
  }

  /** From the decision to the HTML. */
  @Benchmark
  public String letterHtml() {
    return sample.html(determined);
  }
}
