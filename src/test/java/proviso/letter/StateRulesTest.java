package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.clause.UsHolidays;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;

/** Notices and clocks of states. */
@NullMarked
class StateRulesTest {
  @TempDir Path folder;

  private static StateRules rules(String state) {
    Checked<StateRules> read = Written.letters().state(state);
    assertThat(read.diagnostics()).isEmpty();
    return read.value().orElseThrow();
  }

  private static Optional<LocalDate> due(String state, String clock, Map<Event, LocalDate> events) {
    var with = Written.request(example(), Optional.empty()).correspondence();
    var on =
        new Correspondence(
            state,
            with.addressee(),
            "",
            "",
            with.lossDate(),
            "",
            with.copies(),
            with.enclosures(),
            events);
    return Diary.of(rules(state), on, UsHolidays.table()).entries().stream()
        .filter(entry -> entry.clock().id().equals(clock))
        .findFirst()
        .flatMap(Diary.Entry::due);
  }

  @ParameterizedTest
  @CsvSource({
    // Calendar days, from the day after the event.
    "CA, acknowledge, notice, 2027-05-07, 2027-05-22",
    "CA, decide, proof, 2027-06-02, 2027-07-12",
    // Fifteen business days across Memorial Day, May 31, 2027.
    "NY, acknowledge, notice, 2027-05-14, 2027-06-07",
    "TX, pay, decided, 2027-07-02, 2027-07-12",
    "FL, acknowledge, notice, 2027-05-07, 2027-05-14",
    // The text before March 1, 2023.
    "FL, acknowledge-before-2023, notice, 2023-02-28, 2023-03-14",
    "OH, acknowledge, notice, 2027-05-07, 2027-05-22"
  })
  void clocksCountFromTheDayAfterTheirEvent(
      String state, String clock, String event, LocalDate day, LocalDate due) {
    Event of =
        Stream.of(Event.values()).filter(it -> it.key().equals(event)).findFirst().orElseThrow();
    assertThat(due(state, clock, Map.of(of, day))).contains(due);
  }

  @Test
  void aClockWaitsForTheLastOfItsEvents() {
    LocalDate proof = LocalDate.of(2027, 6, 1);
    assertThat(due("NY", "decide", Map.of(Event.PROOF, proof))).isEmpty();
    assertThat(due("NY", "decide", Map.of(Event.PROOF, proof, Event.RECEIVED, proof.plusDays(7))))
        .contains(LocalDate.of(2027, 6, 30));
  }

  @Test
  void oneEditionOfAClockHoldsAtATime() {
    assertThat(due("FL", "acknowledge", Map.of(Event.NOTICE, LocalDate.of(2023, 2, 28)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA", "NY", "TX", "FL"})
  void aDenialCarriesTheNoticeOfItsState(String state) {
    String text =
        example(
            "state: OH",
            "state: " + state,
            "system.antivirus-equipped: yes",
            "system.antivirus-equipped: no",
            "events: {",
            "events: {suit-limit: 2029-05-06, ");
    String words = Written.words(Written.letter(text));
    List<StateRules.Notice> notices =
        rules(state).notices().stream()
            .filter(notice -> notice.letters().contains(LetterKind.DENIAL))
            .toList();
    assertThat(notices).isNotEmpty();
    for (StateRules.Notice notice : notices) {
      assertThat(words).contains(notice.paragraph().replace("{suit-limit}", "May 6, 2029"));
    }
    assertThat(words).doesNotContain("Wording is ours");
  }

  @Test
  void aNoticeThatNamesADayNobodyGaveStopsTheLetter() {
    assertThat(
            Written.letters()
                .write(Written.request(example("state: OH", "state: CA"), Optional.empty()))
                .diagnostics())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.code()).isEqualTo(Code.MISSING_NOTICE);
          assertThat(it.message()).contains("suit-limit", "10 CCR 2695.7(f)");
        });
  }

  @Test
  void aLetterWhoseTemplateLeavesOutANoticeIsNotWritten() throws IOException {
    copyTemplates();
    Path template = folder.resolve("letters/partial-payment.md.ftl");
    Files.writeString(
        template, Files.readString(template).replace("<@theNotices/>", "We wish you well."));
    assertThat(
            Written.letters(folder)
                .write(Written.request(example("state: OH", "state: NY"), Optional.empty()))
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.MISSING_NOTICE);
  }

  @Test
  void aTemplateThatQuotesWhatDecidedNothingIsRefused() throws IOException {
    copyTemplates();
    Path template = folder.resolve("letters/partial-payment.md.ftl");
    Files.writeString(
        template, Files.readString(template).replace("<@theFacts/>", "<@quote of=\"D.2.d.(8)\"/>"));
    assertThat(
            Written.letters(folder)
                .write(Written.request(example(), Optional.empty()))
                .diagnostics())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.code()).isEqualTo(Code.BAD_TEMPLATE);
          assertThat(it.message()).contains("does not rest on \"D.2.d.(8)\"");
          assertThat(it.span().source().name()).endsWith("partial-payment.md.ftl");
        });
  }

  private void copyTemplates() throws IOException {
    try (Stream<Path> paths = Files.walk(Written.TEMPLATES)) {
      for (Path path : paths.toList()) {
        Path target = folder.resolve(Written.TEMPLATES.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
  }
}
