package proviso.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import proviso.text.SourceText;
import proviso.text.Suggestion;

/**
 * The columns of a CSV file. A name is the path of a key in a policy file: {@code policy}, {@code
 * transaction}, {@code insurer.name}, {@code insurer.address}, likewise of {@code insured} and
 * {@code producer}, {@code period.from}, {@code period.to}, {@code time}, {@code zone}, {@code
 * issued}, then {@code form}, {@code edition}, {@code schedule.ENTRY} and {@code
 * declarations.ENTRY}. A second form has the columns {@code form2}, {@code edition2}, {@code
 * schedule2.ENTRY} and so on. Letter case and order do not matter.
 *
 * @param source the line of names, as diagnostics show it
 * @param names the names
 */
record CsvColumns(SourceText source, List<String> names) {
  private static final Set<String> POLICY =
      Set.of(
          "policy",
          "transaction",
          "insurer.name",
          "insurer.address",
          "insured.name",
          "insured.address",
          "producer.name",
          "producer.address",
          "period.from",
          "period.to",
          "time",
          "zone",
          "issued");

  private static final Pattern FORM =
      Pattern.compile("(form|edition)[2-9]?|(schedule|declarations)[2-9]?\\.[a-z0-9-]+");

  /** The columns of a first record. */
  static CsvColumns of(String file, List<String> header) {
    List<String> names = new ArrayList<>();
    for (String name : header) {
      names.add(name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT));
    }
    return new CsvColumns(new SourceText(file, String.join(",", names)), List.copyOf(names));
  }

  /** What is wrong with the names, in one sentence. */
  Optional<String> fault() {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!POLICY.contains(name) && !FORM.matcher(name).matches()) {
        return Optional.of("There is no column \"" + name + "\". " + Suggestion.hint(name, POLICY));
      }
      if (!seen.add(name)) {
        return Optional.of("There are two columns \"" + name + "\".");
      }
    }
    return Optional.empty();
  }
}
