package proviso.particulars;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/** The period of a policy, its zone and its date of issue. */
public final class PeriodFromSource {
  private static final LocalTime DEFAULT_TIME = LocalTime.of(0, 1);
  private static final int LONGEST_USUAL_YEARS = 3;

  private final Fields file;
  private final Diagnostics diagnostics;

  /**
   * Reads {@code period}, {@code time}, {@code zone} and {@code issued} of a mapping.
   *
   * @param file the mapping with these keys
   * @param diagnostics where faults go
   */
  public PeriodFromSource(Fields file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The period; empty when it does not hold or is not given whole. */
  public Optional<Period> period() {
    Optional<Fields> dates = file.mapping("period").map(Fields::of);
    Optional<LocalDate> from = dates.flatMap(d -> date(d, "from"));
    Optional<LocalDate> to = dates.flatMap(d -> date(d, "to"));
    Optional<LocalTime> time = time();
    Optional<ZoneId> zone = zone();
    if (from.isPresent() && to.isPresent()) {
      checkOrder(dates.orElseThrow(), from.get(), to.get());
    }
    if (time.isPresent() && zone.isPresent()) {
      for (String key : List.of("from", "to")) {
        (key.equals("from") ? from : to)
            .ifPresent(day -> checkWallTime(place(dates, key), day.atTime(time.get()), zone.get()));
      }
    }
    return from.flatMap(
        f -> to.flatMap(t -> time.flatMap(wall -> zone.map(z -> new Period(f, t, wall, z)))));
  }

  /** The date of issue; warns when it is far from the period. */
  public Optional<LocalDate> issued(Optional<Period> period) {
    Optional<LocalDate> issued = date(file, "issued");
    if (issued.isPresent() && period.isPresent()) {
      LocalDate day = issued.get();
      Period p = period.get();
      if (day.isBefore(p.from().minusYears(1)) || day.isAfter(p.to().plusYears(1))) {
        diagnostics.report(
            Diagnostic.warning(
                    Code.BAD_PERIOD,
                    place(Optional.of(file), "issued"),
                    "The date of issue is more than a year away from the policy period, "
                        + p.from()
                        + " to "
                        + p.to()
                        + ".")
                .hint("Check the years of all three dates."));
      }
    }
    return issued;
  }

  private void checkOrder(Fields dates, LocalDate from, LocalDate to) {
    Span place = place(Optional.of(dates), "to");
    if (!to.isAfter(from)) {
      diagnostics.report(
          Diagnostic.error(
                  Code.BAD_PERIOD,
                  place,
                  "The period ends on " + to + ", which is not after its first date.")
              .note(place(Optional.of(dates), "from"), "it begins here")
              .hint("The last date is the one on which the policy ends, such as a year later."));
    } else if (to.isAfter(from.plusYears(LONGEST_USUAL_YEARS))) {
      diagnostics.report(
          Diagnostic.warning(
                  Code.BAD_PERIOD,
                  place,
                  "The period is longer than " + LONGEST_USUAL_YEARS + " years.")
              .hint("Check the year."));
    }
  }

  private void checkWallTime(Span place, LocalDateTime wall, ZoneId zone) {
    int offsets = zone.getRules().getValidOffsets(wall).size();
    String when = wall.toLocalTime() + " on " + wall.toLocalDate();
    if (offsets == 0) {
      diagnostics.report(
          Diagnostic.error(
                  Code.BAD_PERIOD,
                  place,
                  "There is no " + when + " in " + zone + ": the clocks are put forward then.")
              .hint("Give another `time`, or another date."));
    } else if (offsets > 1) {
      diagnostics.report(
          Diagnostic.warning(
                  Code.BAD_PERIOD,
                  place,
                  "There are two moments at "
                      + when
                      + " in "
                      + zone
                      + ", because the clocks are put back then; the earlier is taken.")
              .hint("Give another `time` to leave no doubt."));
    }
  }

  private static Span place(Optional<Fields> mapping, String key) {
    return mapping.flatMap(m -> m.node(key)).map(Node::span).orElseThrow();
  }

  private Optional<LocalDate> date(Fields fields, String key) {
    return fields
        .scalar(key)
        .flatMap(scalar ->
            switch (Literals.date(scalar.value())) {
              case ParsedValue.Accepted(Value.Date(LocalDate day)) -> Optional.of(day);
              case ParsedValue.Accepted _ -> Optional.empty();
              case ParsedValue.Rejected(String reason) -> {
                // The grammar's check reports what does not look like a date.
                if (ParticularsShape.DATE.matcher(scalar.value()).matches()) {
                  diagnostics.report(
                      Diagnostic.error(Code.BAD_PERIOD, scalar.span(), reason)
                          .hint("Write year, month and day, such as 2026-12-01."));
                }
                yield Optional.empty();
              }
            });
  }

  private Optional<LocalTime> time() {
    if (!file.has("time")) {
      return Optional.of(DEFAULT_TIME);
    }
    return file.scalar("time")
        .filter(scalar -> ParticularsShape.TIME.matcher(scalar.value()).matches())
        .map(scalar -> LocalTime.parse(scalar.value()));
  }

  private Optional<ZoneId> zone() {
    return file.scalar("zone").flatMap(scalar -> ZoneFromSource.zone(scalar, diagnostics));
  }
}
