package proviso.particulars;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Suggestion;

/** A time zone by its name in the IANA database. */
public final class ZoneFromSource {
  private static final int SHORT = 4;

  /** What people call the zones of the United States; some of these had fixed hours once. */
  private static final Map<String, String> NOT_ZONES =
      Map.ofEntries(
          entry("est", "America/New_York"),
          entry("edt", "America/New_York"),
          entry("et", "America/New_York"),
          entry("eastern", "America/New_York"),
          entry("cst", "America/Chicago"),
          entry("cdt", "America/Chicago"),
          entry("ct", "America/Chicago"),
          entry("central", "America/Chicago"),
          entry("mst", "America/Denver"),
          entry("mdt", "America/Denver"),
          entry("mt", "America/Denver"),
          entry("mountain", "America/Denver"),
          entry("pst", "America/Los_Angeles"),
          entry("pdt", "America/Los_Angeles"),
          entry("pt", "America/Los_Angeles"),
          entry("pacific", "America/Los_Angeles"),
          entry("akst", "America/Anchorage"),
          entry("alaska", "America/Anchorage"),
          entry("hst", "Pacific/Honolulu"),
          entry("hawaii", "Pacific/Honolulu"));

  private ZoneFromSource() {}

  /** The zone; empty, with a report that says which is likely to be meant, when there is none. */
  public static Optional<ZoneId> zone(Node.Scalar scalar, Diagnostics diagnostics) {
    String name = scalar.value().strip();
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return Optional.of(ZoneId.of(name));
    }
    diagnostics.report(
        Diagnostic.error(
                Code.BAD_VALUE,
                scalar.span(),
                "\"" + name + "\" is no time zone of the IANA database.")
            .hint(zoneHint(name)));
    return Optional.empty();
  }

  private static String zoneHint(String name) {
    String core = core(name);
    if (NOT_ZONES.containsKey(core)) {
      return "Name a city of the zone: \"" + NOT_ZONES.get(core) + "\".";
    }
    Optional<String> close =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                core(id).equals(core) || core(id.substring(id.lastIndexOf('/') + 1)).equals(core))
            .min(Comparator.comparingInt(String::length).thenComparing(id -> id))
            // Of short names every other is close, and half a world away.
            .or(() ->
                core.length() <= SHORT
                    ? Optional.empty()
                    : Suggestion.closest(name, ZoneId.getAvailableZoneIds()));
    return close
        .map(id -> "Did you mean \"" + id + "\"?")
        .orElse("Name a city's zone, such as \"America/New_York\".");
  }

  private static String core(String zone) {
    return zone.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
