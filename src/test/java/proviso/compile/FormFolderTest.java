package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.form.FormId;
import proviso.text.Code;

class FormFolderTest {
  @TempDir Path root;

  @BeforeEach
  void fill() throws IOException {
    form("ts-10-20/01-26.yaml", "TS 10 20", "01 26", "One.");
    form("ts-10-20/12-99.yml", "TS 10 20", "12 99", "One.");
    form("ts-10-20/02-25.yaml", "TS 10 20", "02 25", "See [B.](#nothing).");
    form("ab-1.yaml", "AB 1", "05 26", "One.");
    form("ts-10-20/examples/other.yaml", "TS 99 99", "01 26", "One.");
    form("scenarios/other.yaml", "TS 99 98", "01 26", "One.");
    form(".hidden/other.yaml", "TS 99 97", "01 26", "One.");
    form("notes.txt", "TS 99 96", "01 26", "One.");
    write("policy.yaml", "policy: X 1\nforms:\n  - {form: TS 10 20, edition: 01 26}\n");
  }

  private void form(String file, String number, String edition, String text) throws IOException {
    write(
        file,
        """
        # A form.
        form:
          title: TITLE
          number: %s
          edition: %s
        provisions:
          - {id: one, text: "%s"}
        """
            .formatted(number, edition, text));
  }

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private FormFolder folder() {
    return new FormFolder(List.of(root));
  }

  @Test
  void listsFormsByNumberAndThenByDate() {
    assertThat(folder().ids())
        .extracting(FormId::printed)
        .containsExactly("AB 1 05 26", "TS 10 20 12 99", "TS 10 20 02 25", "TS 10 20 01 26");
    assertThat(folder().diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TS 10 20,01 26",
    "ts 10 20,01 26",
    "TS1020,0126",
    "TS1020 0126,''",
    "TS 10 20 (01/26),''",
    "TS-10-20,01-26"
  })
  void findsAFormHoweverItsIdIsWritten(String number, String edition) {
    assertThat(folder().find(new FormId(number, edition)).orElseThrow().id())
        .isEqualTo(new FormId("TS 10 20", "01 26"));
  }

  @Test
  void anotherEditionIsAnotherForm() {
    assertThat(folder().find(new FormId("TS 10 20", "01 27"))).isEmpty();
    assertThat(folder().load(new FormId("TS 10 20", "01 27")).diagnostics()).isEmpty();
  }

  @Test
  void tellsWhyAFormIsBroken() {
    FormId broken = new FormId("TS 10 20", "02 25");
    FormFolder folder = folder();
    assertThat(folder.find(broken)).isEmpty();
    assertThat(folder.load(broken).diagnostics())
        .extracting(it -> it.code())
        .containsExactly(Code.DANGLING_REFERENCE);
    assertThat(folder.file(broken)).contains(root.resolve("ts-10-20/02-25.yaml"));
  }

  @Test
  void twoFilesOfOneFormAreAFaultAndNeitherIsTaken() throws IOException {
    form("copy.yaml", "TS1020", "01 26", "One.");
    FormFolder folder = folder();
    assertThat(folder.diagnostics()).extracting(it -> it.code()).containsExactly(Code.DUPLICATE_ID);
    FormId id = new FormId("TS 10 20", "01 26");
    assertThat(folder.find(id)).isEmpty();
    assertThat(folder.load(id).diagnostics())
        .extracting(it -> it.message())
        .containsExactly("The form TS 10 20 01 26 is in the library twice.");
  }

  @Test
  void headsMayBeWrittenOtherwise() throws IOException {
    write(
        "flow.yaml",
        "form: {number: \"FL 1\", edition: '01 26', title: T}\nprovisions: [{id: a, text: A.}]\n");
    write(
        "late.yaml",
        "provisions: [{id: a, text: A.}]\n\n"
            + "form:\n"
            + "  # which\n\n"
            + "  number: LA 1 # this\n"
            + "  edition: 01 26\n"
            + "  title: T\n");
    write(
        "json.yaml",
        "{\"form\": {\"number\": \"JS 1\", \"edition\": \"01 26\", \"title\": \"T\"},"
            + " \"provisions\": [{\"id\": \"a\", \"text\": \"A.\"}]}");
    for (String number : List.of("FL 1", "LA 1", "JS 1")) {
      assertThat(folder().find(new FormId(number, "01 26"))).as(number).isPresent();
    }
  }

  @Test
  void reportsWhatCannotBeReadOrNamed() throws IOException {
    write("unnamed.yaml", "form:\n  title: T\n");
    FormFolder folder = new FormFolder(List.of(root, root.resolve("missing")));
    assertThat(folder.diagnostics())
        .extracting(it -> it.code())
        .containsExactlyInAnyOrder(Code.MISSING_KEY, Code.UNREADABLE_FILE);
    assertThat(folder.ids()).hasSize(4);
  }

  @Test
  void compilesAFormOnceForAllThreads() {
    FormFolder folder = folder();
    FormId id = new FormId("TS 10 20", "01 26");
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(_ -> folder.find(id).orElseThrow())
                .map(System::identityHashCode)
                .distinct())
        .hasSize(1);
  }
}
