package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proviso.document.pdf.VeraPdf;

class BatchTest {
  private static final Pattern RECORD =
      Pattern.compile(
          "\\{\"policy\":\"(.*?)\",\"transaction\":\"(.*?)\",\"form\":\"(.*?)\",\"template\":\"([0-9a-f]{64})\","
              + "\"sha256\":\"([0-9a-f]{64})\",\"bytes\":([0-9]+),\"pages\":[0-9]+,\"file\":\"(.*?)\",.*\\}");

  /** A disk of its own, as nothing here asks how a real one syncs; {@link BatchKillTest} does. */
  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

  private final Path folder = memory.getPath("/batch");

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  /** The hash of each document by the file that the manifest names; fails on a second record. */
  private static Map<String, String> manifest(Path folder) throws IOException {
    Map<String, String> documents = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
      Matcher record = RECORD.matcher(line);
      assertThat(record.matches()).as(line).isTrue();
      assertThat(documents.put(record.group(7), record.group(5))).as(line).isNull();
    }
    return documents;
  }

  @Test
  void eachPolicyBecomesADocumentAndARecord() throws IOException {
    BatchCounts counts = Inputs.run(folder, Inputs.policies(0, 150));

    assertThat(counts.issued()).isEqualTo(150);
    assertThat(counts.rejected()).isZero();
    assertThat(manifest(folder)).hasSize(150).isEqualTo(Inputs.hashes(folder, ".pdf"));
    assertThat(folder.resolve("rejects.jsonl")).doesNotExist();
    assertThat(folder.resolve(".working")).doesNotExist();
    for (String file : manifest(folder).keySet().stream().limit(3).toList()) {
      assertThat(file)
          .matches("[0-9a-f]{3}/bop-[0-9]{7}-00--renewal-2027-.*--bp-05-94-01-06\\.pdf");
      VeraPdf.assertConforms(Files.readAllBytes(folder.resolve(file)));
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Inputs.run(folder.resolve("a"), Inputs.policies(0, 80));
    Inputs.run(folder.resolve("b"), Inputs.policies(0, 80));
    assertThat(Inputs.hashes(folder.resolve("a"), ".pdf"))
        .isEqualTo(Inputs.hashes(folder.resolve("b"), ".pdf"));
    Inputs.run(folder.resolve("c"), Inputs.policies(0, 80), 30);
    Inputs.run(folder.resolve("d"), Inputs.policies(0, 80), 30);
    assertThat(Inputs.hashes(folder.resolve("c"), ".zip"))
        .hasSize(3)
        .isEqualTo(Inputs.hashes(folder.resolve("d"), ".zip"));
  }

  @Test
  void aSecondRunIssuesNothingTwice() throws IOException {
    Inputs.run(folder, Inputs.policies(0, 50));
    BatchCounts again = Inputs.run(folder, Inputs.policies(0, 70));
    assertThat(again.unchanged()).isEqualTo(50);
    assertThat(again.issued()).isEqualTo(20);
    assertThat(manifest(folder)).hasSize(70).isEqualTo(Inputs.hashes(folder, ".pdf"));
  }

  @Test
  void aDocumentThatIsGoneIsWrittenAgainWithoutASecondRecord() throws IOException {
    Inputs.run(folder, Inputs.policies(0, 10));
    List<String> files = List.copyOf(manifest(folder).keySet());
    Files.delete(folder.resolve(files.get(3)));
    Files.write(folder.resolve(files.get(5)), new byte[100]);
    assertThat(Inputs.run(folder, Inputs.policies(0, 10)).issued()).isEqualTo(2);
    assertThat(manifest(folder)).hasSize(10).isEqualTo(Inputs.hashes(folder, ".pdf"));
  }

  @Test
  void anotherDocumentForTheSameTransactionIsRejected() throws IOException {
    Inputs.run(folder, Inputs.policy(1, "Sale of kites"));
    Map<String, String> before = Inputs.hashes(folder, ".pdf");
    BatchCounts counts = Inputs.run(folder, Inputs.policy(1, "Sale of gulls"));
    assertThat(counts.rejected()).isEqualTo(1);
    assertThat(rejects()).contains("was issued with other words before");
    assertThat(Inputs.hashes(folder, ".pdf")).isEqualTo(before);

    String other = Inputs.policy(1, "Sale of gulls").replace("renewal 2027", "amendment 1");
    assertThat(Inputs.run(folder, other).issued()).isEqualTo(1);
  }

  @Test
  void aPolicyThatStandsTwiceIsRejectedTheSecondTime() throws IOException {
    BatchCounts counts =
        Inputs.run(folder, Inputs.policies(0, 100) + Inputs.policy(42, "Sale of gulls"));
    assertThat(counts.issued()).isEqualTo(100);
    assertThat(rejects()).contains("\"line\":101", "stands in the input a second time");
  }

  @Test
  void aBadRowIsReportedWithItsPlaceAndStopsNoOther() throws IOException {
    String text =
        Inputs.policy(1, "Sale of kites")
            + "\n"
            + Inputs.policy(2, "Sale of kites").replace("$100,000", "lots")
            + "{\"policy\": \n"
            + Inputs.policy(3, "北京")
            + "x".repeat(JsonLines.LONGEST_LINE + 10)
            + "\n"
            + Inputs.policy(4, "Sale of kites").stripTrailing();
    BatchCounts counts = Inputs.run(folder, text);

    assertThat(counts.issued()).isEqualTo(2);
    assertThat(counts.rejected()).isEqualTo(4);
    List<String> lines = rejects().lines().toList();
    int column = Inputs.policy(2, "Sale of kites").indexOf("$100,000");
    assertThat(lines.get(0))
        .contains("\"source\":\"input\",\"line\":3,\"column\":" + column, "lots");
    assertThat(lines.get(1)).contains("\"line\":4,");
    assertThat(lines.get(2)).contains("\"line\":5,", "no-glyph");
    assertThat(lines.get(3)).contains("\"line\":6,", "longer than any policy");

    // The rejects are those of the last run.
    Inputs.run(folder, Inputs.policy(1, "Sale of kites"));
    assertThat(folder.resolve("rejects.jsonl")).doesNotExist();
  }

  private String rejects() throws IOException {
    return Files.readString(folder.resolve("rejects.jsonl"));
  }

  @Test
  void csvGivesTheDocumentsOfTheSamePoliciesInJson() throws IOException {
    String csv =
        """
        Policy,transaction,insurer.name,insurer.address,insured.name,insured.address,period.from,\
        period.to,zone,issued,form,edition,schedule.business,schedule.locations,schedule.limit,\
        schedule.waiver,schedule.deductible
        BOP 0000001-00,renewal 2027,Merrow Mutual,One Merrow Plaza,Harbor Lane No. 1,\
        "410 Front Street|Columbus, OH 43215",12/1/2026,12/01/2027,America/New_York,2026-11-22,\
        BP 05 94,01 06,"Sale of ""kites"", tails",1 Front Street,"$100,000",yes,"$1,000"
        BOP 0000002-00,renewal 2027,Merrow Mutual,One Merrow Plaza,Harbor Lane No. 2,\
        "410 Front Street|Columbus, OH 43215",13/1/2026,12/01/2027,America/New_York,2026-11-22,\
        BP 05 94,01 06,Sale of kites,2 Front Street,"$100,000",yes,"$1,000"
        BOP 0000003-00,too short
        """;
    BatchCounts counts = Inputs.run(folder.resolve("csv"), csv);
    assertThat(counts.issued()).isEqualTo(1);
    assertThat(counts.rejected()).isEqualTo(2);
    List<String> rejects = Files.readAllLines(folder.resolve("csv/rejects.jsonl"));
    assertThat(rejects.getFirst()).contains("\"line\":3,\"column\":\"period.from\"");
    assertThat(rejects.getLast()).contains("\"line\":4", "The row has 2 fields");

    Inputs.run(folder.resolve("json"), Inputs.policy(1, "Sale of \\\"kites\\\", tails"));
    assertThat(Inputs.hashes(folder.resolve("csv"), ".pdf"))
        .isEqualTo(Inputs.hashes(folder.resolve("json"), ".pdf"));
  }

  @Test
  void anUnknownColumnIsNamed() throws IOException {
    BatchCounts counts = Inputs.run(folder, "policy,insured.nmae\nBOP 1,Kite\n");
    assertThat(counts.issued()).isZero();
    assertThat(rejects()).contains("There is no column \\\"insured.nmae\\\"", "insured.name");
  }

  @Test
  void quotationMarksThatAreNotClosedEndTheInputAndNotTheRun() throws IOException {
    String csv = "policy,zone\nBOP 1,\"America" + "x".repeat(1_200_000);
    assertThat(Inputs.run(folder, csv).rejected()).isEqualTo(1);
    assertThat(rejects()).contains("cannot be told apart");
  }

  @Test
  void aFolderOfPolicyFilesIsAnInputToo() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("b.json"), Inputs.policy(1, "Sale of kites"));
    Files.writeString(input.resolve("a.yaml"), "policy: BOP 2\ninsurer: 7\n");
    Files.writeString(input.resolve("notes.txt"), "not a policy");
    try (Rows rows = BatchInput.open(input, "in", Optional.empty())) {
      var options = new BatchOptions(folder.resolve("out"), 1, 0, InstantSource.system());
      BatchCounts counts = new Batch(Inputs.FORMS, options, _ -> {}).run(rows);
      assertThat(counts.issued()).isEqualTo(1);
      assertThat(counts.rejected()).isEqualTo(1);
    }
    assertThat(Files.readString(folder.resolve("out/rejects.jsonl")))
        .contains("\"source\":\"in/a.yaml\",\"line\":1,");
  }

  @Test
  void anArchiveHoldsSoManyDocuments() throws IOException {
    Inputs.run(folder.resolve("files"), Inputs.policies(0, 70));
    Inputs.run(folder.resolve("zips"), Inputs.policies(0, 70), 32);
    Map<String, String> documents = new HashMap<>();
    for (int i = 1; i <= 3; i++) {
      Path archive = folder.resolve("zips/bundles/00000" + i + ".zip");
      try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          documents.put(entry.getName(), Inputs.sha256(zip.readAllBytes()));
        }
      }
    }
    Map<String, String> files = new HashMap<>();
    Inputs.hashes(folder.resolve("files"), ".pdf")
        .forEach((path, hash) -> files.put(path.substring(4), hash));
    assertThat(documents).hasSize(70).isEqualTo(files);
    assertThat(manifest(folder.resolve("zips")).values()).containsAll(documents.values());
  }

  @Test
  void aLastRecordThatIsNotWholeIsWrittenAgain() throws IOException {
    Inputs.run(folder, Inputs.policies(0, 20));
    Map<String, String> whole = manifest(folder);
    Path path = folder.resolve("manifest.jsonl");
    byte[] bytes = Files.readAllBytes(path);
    int last = new String(bytes, UTF_8).stripTrailing().lastIndexOf('\n') + 1;
    for (int length : new int[] {last, last + 1, last + 40, bytes.length - 1}) {
      Files.write(path, Arrays.copyOf(bytes, length));
      BatchCounts counts = Inputs.run(folder, Inputs.policies(0, 20));
      assertThat(counts.unchanged()).isEqualTo(19);
      assertThat(counts.issued()).isEqualTo(1);
      assertThat(manifest(folder)).isEqualTo(whole).isEqualTo(Inputs.hashes(folder, ".pdf"));
    }
  }

  @Test
  void anArchiveWhoseRecordsAreNotAllThereIsWrittenAgain() throws IOException {
    Inputs.run(folder, Inputs.policies(0, 70), 32);
    Map<String, String> whole = Inputs.hashes(folder, ".zip");
    Map<String, String> records = manifest(folder);
    Path path = folder.resolve("manifest.jsonl");
    List<String> lines = Files.readAllLines(path);
    Files.writeString(path, String.join("\n", lines.subList(0, 40)) + "\n{\"pol");
    BatchCounts counts = Inputs.run(folder, Inputs.policies(0, 70), 32);
    assertThat(counts.unchanged()).isEqualTo(32);
    assertThat(counts.issued()).isEqualTo(38);
    assertThat(manifest(folder)).isEqualTo(records);
    assertThat(Inputs.hashes(folder, ".zip")).isEqualTo(whole);
  }

  @Test
  void aManifestDamagedInTheMiddleIsRefused() throws IOException {
    Inputs.run(folder, Inputs.policies(0, 5));
    Path path = folder.resolve("manifest.jsonl");
    Files.writeString(path, Files.readString(path).replaceFirst("\"policy\"", "policy"));
    assertThatThrownBy(() -> Inputs.run(folder, Inputs.policies(0, 5)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1 is no record");
  }

  @Test
  void aSecondBatchIntoTheFolderIsToldSo(@TempDir Path onDisk) throws IOException {
    try (FolderLock _ = FolderLock.take(onDisk)) {
      assertThatThrownBy(() -> Inputs.run(onDisk, Inputs.policies(0, 1)))
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(Inputs.run(onDisk, Inputs.policies(0, 1)).issued()).isEqualTo(1);
  }

  @Test
  void aFullDiskStopsTheRunAndTheNextGoesOn() throws IOException {
    String input = Inputs.policies(0, 1_200);
    var tiny = Configuration.unix().toBuilder().setMaxSize(50_000_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(tiny)) {
      Path out = disk.getPath("/out");
      Files.createDirectories(out);
      Path ballast = disk.getPath("/ballast");
      Files.write(ballast, new byte[8_000_000]);
      assertThatThrownBy(() -> Inputs.run(out, input)).isInstanceOf(IOException.class);
      Map<String, String> settled = manifest(out);
      assertThat(settled.size()).isBetween(1, 1_199);
      Map<String, String> written = Inputs.hashes(out, ".pdf");
      settled.forEach((file, hash) -> assertThat(written.get(file)).isEqualTo(hash));

      Files.delete(ballast);
      assertThat(Inputs.run(out, input).unchanged()).isEqualTo(settled.size());
      assertThat(manifest(out).size()).isEqualTo(1_200);
      assertThat(manifest(out).equals(Inputs.hashes(out, ".pdf"))).isTrue();
    }
  }

  @Test
  void anInputThatPausesGetsItsDocuments() throws Exception {
    var pipe = new PipedOutputStream();
    Rows rows =
        BatchInput.of(
            new PipedInputStream(pipe, 1 << 16), "pipe", Optional.of(BatchInput.Format.JSONL));
    var three = new CountDownLatch(1);
    var options = new BatchOptions(folder, 2, 0, InstantSource.system());
    var batch =
        new Batch(
            Inputs.FORMS,
            options,
            counts -> {
              if (counts.issued() == 3) {
                three.countDown();
              }
            });
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<BatchCounts> run = thread.submit(() -> batch.run(rows));
      // Half a policy more: whoever waits for its end must not hold back the others.
      String more = Inputs.policy(3, "Sale of kites");
      pipe.write((Inputs.policies(0, 3) + more.substring(0, 100)).getBytes(UTF_8));
      pipe.flush();
      assertThat(three.await(1, TimeUnit.MINUTES)).as("written while the pipe is open").isTrue();
      assertThat(manifest(folder)).hasSize(3).isEqualTo(Inputs.hashes(folder, ".pdf"));
      pipe.write(more.substring(100).getBytes(UTF_8));
      pipe.close();
      assertThat(run.get().issued()).isEqualTo(4);
    }
  }

  @Test
  void anInputThatFailsStopsTheRunAndTheNextGoesOn() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(Inputs.policies(0, 100).getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the cable is cut");
              }
            });
    Rows rows = BatchInput.of(broken, "cable", Optional.empty());
    var options = new BatchOptions(folder, 2, 0, InstantSource.system());
    assertThatThrownBy(() -> new Batch(Inputs.FORMS, options, _ -> {}).run(rows))
        .isInstanceOf(IOException.class)
        .hasMessage("the cable is cut");
    assertThat(manifest(folder)).isEqualTo(Inputs.hashes(folder, ".pdf"));
    assertThat(Inputs.run(folder, Inputs.policies(0, 100)).issued()).isEqualTo(100);
  }

  @Test
  void oneThreadOrManyGiveTheSame() throws IOException {
    for (int jobs : new int[] {1, 3}) {
      var options = new BatchOptions(folder.resolve("" + jobs), jobs, 25, InstantSource.system());
      new Batch(Inputs.FORMS, options, _ -> {}).run(Inputs.rows(Inputs.policies(0, 300)));
    }
    assertThat(Inputs.hashes(folder.resolve("1"), ".zip"))
        .hasSize(12)
        .isEqualTo(Inputs.hashes(folder.resolve("3"), ".zip"));
  }
}
