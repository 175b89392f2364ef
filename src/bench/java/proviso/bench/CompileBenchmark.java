package proviso.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import proviso.clause.CompiledForm;

/** From the text of a form file, in memory, to the compiled form. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class CompileBenchmark {
  /** The file, below the project's root. */
  @Param("forms/bp-05-94/01-06.yaml")
  public String form = "";

  private String text = "";

  /** Reads the file. */
  @Setup
  public void read() {
    text = Sample.text(form);
  }

  /** All stages with all checks. */
  @Benchmark
  public CompiledForm compile() {
    return Sample.compile(form, text);
  }
}
