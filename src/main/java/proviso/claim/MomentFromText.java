package proviso.claim;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.text.Code;

/**
 * Moments as claim files write them: {@code 2025-05-06T02:00} by the clock of the file's zone, or
 * with an offset, {@code 2025-05-06T02:00-04:00} or {@code 2025-05-06T06:00Z}.
 *
 * <p>A wall time that the clock of the zone never shows is no moment, and one that it shows twice
 * is two: both are rejected, and so is one without a zone. Nothing is guessed.
 */
final class MomentFromText {
  /** No claim is of an earlier year; the digits of one are likely to be swapped. */
  static final Year FIRST = Year.of(1990);

  /** No claim is of a later year. */
  static final Year LAST = Year.of(2199);

  private static final int LONGEST = 40;
  private static final int MOST_OFFSET_HOURS = 14;
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T| )(?<hour>[0-9]{2}):(?<minute>[0-9]{2})"
              + "(?::(?<second>[0-9]{2}))?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern DATE_ALONE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NO_TIME_OF_DAY = Pattern.compile(".*[0-9] ?[AP]\\.?M\\.?");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Optional<ZoneId> zone;

  MomentFromText(Optional<ZoneId> zone) {
    this.zone = zone;
  }

  /** The moment that a text says. */
  ParsedFact parse(String text) {
    String upper = text.length() > LONGEST ? "" : text.toUpperCase(Locale.ROOT);
    Matcher matcher = MOMENT.matcher(upper);
    if (!matcher.matches()) {
      return noMoment(text, upper);
    }
    String date = matcher.group("date");
    return switch (Literals.date(date)) {
      case ParsedValue.Rejected(String reason) -> bad(reason);
      case ParsedValue.Accepted(Value.Date(var day)) -> {
        Optional<ParsedFact> far = outOfRange(day.getYear());
        if (far.isPresent()) {
          yield far.get();
        }
        int hour = Integer.parseInt(matcher.group("hour"));
        if (hour == 24) {
          yield bad(
              quoted(text) + " has the hour 24.",
              "Write 00:00 of the next day, " + day.plusDays(1) + "T00:00.");
        }
        Optional<LocalTime> time = time(matcher, hour);
        yield time.isEmpty()
            ? bad("No clock shows the time of " + quoted(text) + ".")
            : moment(day.atTime(time.get()), matcher.group("offset"), text);
      }
      case ParsedValue.Accepted _ -> throw new IllegalStateException("a date that is none");
    };
  }

  /** A date that a claim may be about. */
  static Optional<ParsedFact> outOfRange(int year) {
    return year < FIRST.getValue() || year > LAST.getValue()
        ? Optional.of(
            bad(
                "The year " + year + " is not one from " + FIRST + " to " + LAST + ".",
                "Check the digits of the year."))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(Matcher matcher, int hour) {
    int second = Optional.ofNullable(matcher.group("second")).map(Integer::parseInt).orElse(0);
    try {
      return Optional.of(LocalTime.of(hour, Integer.parseInt(matcher.group("minute")), second));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private ParsedFact moment(LocalDateTime wall, @Nullable String offset, String text) {
    if (offset != null) {
      return withOffset(wall, offset, text);
    }
    if (zone.isEmpty()) {
      return bad(
          quoted(text) + " does not say in which time zone.",
          "Give the file a `zone`, such as America/New_York, or add the offset, such as "
              + wall
              + "-05:00.");
    }
    ZoneId place = zone.get();
    List<ZoneOffset> offsets = place.getRules().getValidOffsets(wall);
    if (offsets.size() == 1) {
      return accepted(wall.toInstant(offsets.getFirst()));
    }
    ZoneOffsetTransition change = place.getRules().getTransition(wall);
    String when = CLOCK.format(wall) + " on " + wall.toLocalDate() + " in " + place;
    String clocks =
        " the clocks were put "
            + (change.isGap() ? "forward" : "back")
            + " from "
            + CLOCK.format(change.getDateTimeBefore())
            + " to "
            + CLOCK.format(change.getDateTimeAfter())
            + " then.";
    return change.isGap()
        ? bad(
            "There is no " + when + ":" + clocks,
            "Write the time that a clock showed, such as " + wall.plus(change.getDuration()) + ".")
        : bad(
            "There are two moments at " + when + ":" + clocks,
            "Write "
                + wall
                + offsets.get(0)
                + " for the first, or "
                + wall
                + offsets.get(1)
                + " for the second.");
  }

  private ParsedFact withOffset(LocalDateTime wall, String written, String text) {
    Optional<ZoneOffset> offset = offset(written);
    if (offset.isEmpty()) {
      return bad("There is no place with the offset of " + quoted(text) + ".");
    }
    Instant at = wall.toInstant(offset.get());
    if (zone.isPresent() && !written.equals("Z")) {
      ZoneOffset there = zone.get().getRules().getOffset(at);
      if (!there.equals(offset.get())) {
        return new ParsedFact.Doubted(
            new FactValue.Moment(at),
            Code.BAD_MOMENT,
            "In "
                + zone.get()
                + " the offset is "
                + there
                + " then, not "
                + written
                + "; the clocks there show "
                + LocalDateTime.ofInstant(at, there)
                + ".");
      }
    }
    return accepted(at);
  }

  private static Optional<ZoneOffset> offset(String written) {
    try {
      ZoneOffset offset = ZoneOffset.of(written);
      Duration most = Duration.ofHours(MOST_OFFSET_HOURS);
      return Math.abs(offset.getTotalSeconds()) > most.toSeconds()
          ? Optional.empty()
          : Optional.of(offset);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private ParsedFact noMoment(String text, String upper) {
    String example = "Write for instance 2025-05-06T14:30" + (zone.isEmpty() ? "-04:00." : ".");
    if (DATE_ALONE.matcher(upper).matches()) {
      return bad(quoted(text) + " has no time of day.", example);
    }
    if (NO_TIME_OF_DAY.matcher(upper).matches()) {
      return bad(quoted(text) + " is not a moment on the clock of 24 hours.", example);
    }
    if (upper.matches(".*:[0-9]{2}\\.[0-9]+.*")) {
      return bad(quoted(text) + " is finer than a second.", example);
    }
    return bad(quoted(text) + " is not a moment: date, \"T\" and time of day.", example);
  }

  private static ParsedFact accepted(Instant at) {
    return ParsedFact.accepted(new FactValue.Moment(at));
  }

  private static ParsedFact bad(String reason, String... hints) {
    return new ParsedFact.Rejected(Code.BAD_MOMENT, reason, List.of(hints));
  }

  static String quoted(String text) {
    return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
  }
}
