package proviso.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.clause.CompiledForm;
import proviso.compile.FormFolder;
import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.Inline;
import proviso.form.EntryType;
import proviso.form.FormId;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.issue.FormStationery;
import proviso.policy.AttachedForm;
import proviso.policy.Party;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;

/** Whatever a policy says, a prepared page and a page set as a whole are the same bytes. */
class PreparedPdfTest {
  private static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  private static final Path EXAMPLE = Path.of("forms/bp-05-94/examples/policy.yaml");
  private static final PdfWriter WRITER = PdfWriter.standard();

  /** Policies with anything in their schedules. */
  private static final class Policies {
    private final Random random;
    private final CompiledForm form;
    private final Policy example =
        PolicyFromSource.read(EXAMPLE, "policy.yaml", FORMS, Fonts.standard()::covers)
            .value()
            .orElseThrow();

    Policies(CompiledForm form, long seed) {
      this.form = form;
      this.random = new Random(seed);
    }

    Imprint next(FormStationery paper) {
      Map<String, Value> values = new LinkedHashMap<>();
      for (ScheduleEntry entry : form.form().schedule().entries()) {
        if (random.nextInt(6) > 0) {
          values.put(entry.id(), value(entry.type()));
        }
      }
      var attached = new AttachedForm(form, values, Map.of());
      var policy =
          new Policy(
              number(),
              new Party(words(4), List.of("One Street")),
              example.insured(),
              Optional.empty(),
              example.period(),
              LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)),
              List.of(attached),
              example.source());
      return paper.imprint(policy, attached);
    }

    private String number() {
      return random.nextInt(20) == 0 ? words(9) : "BOP " + random.nextInt(10_000_000) + "-00";
    }

    private Value value(EntryType type) {
      return switch (type) {
        case EntryType.Text() -> new Value.Text(words(random.nextInt(15) == 0 ? 300 : 14));
        case EntryType.Addresses() -> new Value.Addresses(addresses());
        case EntryType.Money() -> new Value.Money(random.nextInt(1_000_000_000));
        case EntryType.Percent() -> new Value.Percent(BigDecimal.valueOf(random.nextInt(101)));
        case EntryType.Count() -> new Value.Count(random.nextInt(1000));
        case EntryType.Date() -> new Value.Date(LocalDate.of(2026, 2, 1 + random.nextInt(28)));
        case EntryType.Indicator() -> new Value.Indicator(random.nextBoolean());
        case EntryType.Choice(var options) ->
            new Value.Choice(options.keySet().stream().findFirst().orElseThrow());
        case EntryType.Table(var columns) -> {
          Map<String, Value> row = new HashMap<>();
          columns.forEach(column -> row.put(column.id(), value(column.type())));
          yield new Value.Table(List.of(row));
        }
      };
    }

    private List<String> addresses() {
      List<String> all = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(random.nextInt(12) == 0 ? 20 : 3); i++) {
        all.add((1 + random.nextInt(9000)) + " " + words(3) + ", Columbus, OH 43215");
      }
      return all;
    }

    private String words(int most) {
      var text = new StringBuilder();
      for (int i = 0; i <= random.nextInt(most); i++) {
        text.append(i == 0 ? "" : random.nextInt(30) == 0 ? "\n" : " ");
        text.append(
            switch (random.nextInt(600)) {
              case 0 -> "Łódź";
              case 1 -> "José";
              case 2 -> "[on-line]";
              case 3 -> "(a\\b)";
              case 4 -> "w".repeat(1 + random.nextInt(80));
              case 5 -> "$1,000";
              default -> Integer.toString(random.nextInt(100_000), 36);
            });
      }
      return text.toString();
    }
  }

  private static CompiledForm form(String number, String edition) {
    return FORMS.find(new FormId(number, edition)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BP 05 94/01 06", "OPI 10 40/01 25", "OPI 10 40/01 26"})
  void anyPolicyGivesTheSameBytesPreparedAndWhole(String id) {
    CompiledForm form = form(id.substring(0, id.indexOf('/')), id.substring(id.indexOf('/') + 1));
    var paper = new FormStationery(form);
    var prepared = new PreparedPdf(WRITER, paper);
    var policies = new Policies(form, id.hashCode());
    for (int i = 0; i < 60; i++) {
      Imprint imprint = policies.next(paper);
      byte[] whole = WRITER.write(paper.document(imprint));
      assertThat(prepared.file(imprint).bytes()).as("policy %d", i).isEqualTo(whole);
      assertThat(prepared.file(imprint).bytes()).as("policy %d again", i).isEqualTo(whole);
    }
  }

  @Test
  void ordinaryPoliciesArePrintedFromPlates() {
    CompiledForm form = form("BP 05 94", "01 06");
    var paper = new FormStationery(form);
    var prepared = new PreparedPdf(WRITER, paper);
    int fromPlate = 0;
    for (int i = 0; i < 50; i++) {
      Imprint imprint = ordinary(paper, form, 1000 + i);
      fromPlate += prepared.printed(imprint).isPresent() ? 1 : 0;
      prepared.file(imprint);
    }
    assertThat(fromPlate).isEqualTo(49);
  }

  private static Imprint ordinary(FormStationery paper, CompiledForm form, int n) {
    var policies = new Policies(form, n);
    Map<String, Value> values = new LinkedHashMap<>();
    for (ScheduleEntry entry : form.form().schedule().entries()) {
      values.put(
          entry.id(),
          switch (entry.type()) {
            case EntryType.Text() -> new Value.Text("Retail sale no. " + n);
            case EntryType.Addresses() -> new Value.Addresses(List.of(n + " Front Street"));
            default -> policies.value(entry.type());
          });
    }
    var attached = new AttachedForm(form, values, Map.of());
    return paper.imprint(policies.example, attached);
  }

  @Test
  void preparedPagesConform() {
    CompiledForm form = form("BP 05 94", "01 06");
    var paper = new FormStationery(form);
    var prepared = new PreparedPdf(WRITER, paper);
    prepared.file(ordinary(paper, form, 1));
    PdfFile file = prepared.printed(ordinary(paper, form, 2)).orElseThrow();
    VeraPdf.assertConforms(file.bytes());
    assertThat(file.length()).isEqualTo(file.bytes().length).isLessThan(40_000);
    assertThat(file.sha256()).isEqualTo(sha256(file.bytes()));
  }

  private static String sha256(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void threadsShareThePlates() throws Exception {
    CompiledForm form = form("BP 05 94", "01 06");
    var paper = new FormStationery(form);
    var prepared = new PreparedPdf(WRITER, paper);
    List<Callable<byte[]>> tasks = new ArrayList<>();
    List<byte[]> expected = new ArrayList<>();
    var policies = new Policies(form, 7);
    for (int i = 0; i < 60; i++) {
      Imprint imprint = policies.next(paper);
      expected.add(WRITER.write(paper.document(imprint)));
      tasks.add(() -> prepared.file(imprint).bytes());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> printed = threads.invokeAll(tasks);
      for (int i = 0; i < printed.size(); i++) {
        assertThat(printed.get(i).get()).as("policy %d", i).isEqualTo(expected.get(i));
      }
    }
  }

  @Test
  void aLetterWithoutGlyphIsRefusedOnPreparedPagesToo() {
    CompiledForm form = form("BP 05 94", "01 06");
    var paper = new FormStationery(form);
    var prepared = new PreparedPdf(WRITER, paper);
    Imprint fine = ordinary(paper, form, 1);
    prepared.file(fine);
    var meta = new Document.Meta("Title", "en-US", "", "", "");
    var head =
        new Document.Band(List.of(List.of(Inline.text("北"))), List.of(), fine.head().right());
    assertThatThrownBy(() -> prepared.file(new Imprint(meta, head, fine.cells())))
        .isInstanceOf(UnprintableTextException.class);
  }
}
