package proviso.bench;

import java.util.concurrent.TimeUnit;
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
import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.layout.Pages;
import proviso.issue.FormStationery;

/**
 * From the blocks of an endorsement to the bytes of its PDF, on one thread, with warm engines.
 *
 * <p>Nothing is kept from one document to the next that depends on the document; {@code
 * provisoPrepared} keeps what depends on the form.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class DocumentBenchmark {
  private final Engines engines = new Engines();
  private final Document document = Sample.endorsement();
  private final FormStationery paper = Sample.stationery();
  private final Imprint imprint = Sample.imprint(paper);
  private final byte[] content = Floor.content(engines.proviso(document));
  private final byte[] file = engines.proviso(document);
  private String html = "";
  private String fo = "";

  /** Prepares what a peer may be given ready. */
  @Setup
  public void convert() {
    html = HtmlFromDocument.of(document);
    fo = FoFromDocument.of(document);
  }

  /** Our layout alone. */
  @Benchmark
  public Pages provisoLayout() {
    return engines.layout(document);
  }

  /** Our layout and writing. */
  @Benchmark
  public byte[] proviso() {
    return engines.proviso(document);
  }

  /** Our pages prepared, filled and hashed; what is kept depends on the form only. */
  @Benchmark
  public byte[] provisoPrepared() {
    return engines.prepared(imprint);
  }

  /** No engine can be faster that compresses its pages for each document: deflate alone. */
  @Benchmark
  public byte[] floorDeflate() {
    return Floor.deflated(content);
  }

  /** No engine can be faster at all: the bytes copied. */
  @Benchmark
  public byte[] floorCopy() {
    return file.clone();
  }

  /** openhtmltopdf, with the making of the XHTML. */
  @Benchmark
  public byte[] openHtml() {
    return engines.openHtml(document);
  }

  /** openhtmltopdf from ready XHTML. */
  @Benchmark
  public byte[] openHtmlFromHtml() {
    return engines.openHtml(html);
  }

  /** Apache FOP, with the making of the XSL-FO. */
  @Benchmark
  public byte[] fop() {
    return engines.fop(document);
  }

  /** Apache FOP from ready XSL-FO. */
  @Benchmark
  public byte[] fopFromFo() {
    return engines.fop(fo);
  }
}
