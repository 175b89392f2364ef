package proviso.bench;

import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import proviso.clause.Bytecode;
import proviso.clause.Closures;
import proviso.clause.CompiledForm;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Result;
import proviso.decide.Determiner;
import proviso.rule.Program;

/** All rules of BP 05 94 on the facts of a loss, beside the same rules in other engines. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class EvaluateBenchmark {
  /** So many different losses, one after the other: a power of two. */
  private static final int LOSSES = 64;

  private Evaluator bytecode;
  private Determiner determiner;
  private Evaluator closures;
  private List<Inputs> inputs = List.of();
  private List<Loss> losses = List.of();
  private List<Map<String, Object>> lists = List.of();
  private List<Map<String, Object>> mappings = List.of();
  private HandWritten handWritten;
  private CelPeer cel;
  private DmnPeer dmn;
  private int next;

  /** Compiles the form and sets up each engine. */
  @Setup
  public void compile() {
    String file = "forms/bp-05-94/01-06.yaml";
    CompiledForm form = Sample.compile(file, Sample.text(file));
    Program program = form.program();
    determiner = new Determiner(form);
    var random = new SplittableRandom(1);
    losses = Stream.generate(() -> Losses.realistic(random)).limit(LOSSES).toList();
    inputs = losses.stream().map(loss -> Losses.inputs(program, loss)).toList();
    lists = inputs.stream().map(of -> Losses.facts(program, of, false)).toList();
    mappings = inputs.stream().map(of -> Losses.facts(program, of, true)).toList();
    bytecode = new Bytecode(program);
    closures = new Closures(program);
    handWritten = new HandWritten(Losses.PLACE, Losses.LIMIT, Losses.DEDUCTIBLE, false);
    cel = new CelPeer(program, Losses.PLACE);
    dmn = new DmnPeer(program, Losses.PLACE);
  }

  private <T> T one(List<T> of) {
    next = (next + 1) & (LOSSES - 1);
    return of.get(next);
  }

  /** What a programmer would write for this form alone. */
  @Benchmark
  public Object evaluateHandWritten() {
    return handWritten.decide(one(losses));
  }

  /** Our bytecode: all terms and answers. */
  @Benchmark
  public Result evaluateBytecode() {
    return bytecode.evaluate(one(inputs), Losses.PLACE);
  }

  /** Our bytecode: the same, and what each rule did. */
  @Benchmark
  public Result evaluateBytecodeTraced() {
    return bytecode.trace(one(inputs), Losses.PLACE);
  }

  /** Ours: what each sentence of the form says about the claim, with the values it looked at. */
  @Benchmark
  public Object evaluateFindings() {
    return determiner.findings(one(inputs), Losses.PLACE);
  }

  /** Ours: the whole determination, with other readings and what would change the outcome. */
  @Benchmark
  public Object evaluateDetermination() {
    return determiner.determine(one(inputs), Losses.PLACE);
  }

  /** Our reference. */
  @Benchmark
  public Result evaluateClosures() {
    return closures.evaluate(one(inputs), Losses.PLACE);
  }

  /** Common Expression Language: all terms and answers. */
  @Benchmark
  public Object evaluateCel() throws CelEvaluationException {
    return cel.decide(one(lists));
  }

  /** Common Expression Language: the same, and what each rule did. */
  @Benchmark
  public Object evaluateCelTraced() throws CelEvaluationException {
    return cel.findings(one(lists));
  }

  /** Drools DMN: all terms and answers, as decisions. */
  @Benchmark
  public Object evaluateDmn() {
    return dmn.decide(one(mappings));
  }
}
