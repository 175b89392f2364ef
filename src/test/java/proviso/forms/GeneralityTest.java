package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.compile.FormFolder;
import proviso.form.Form;

/** The compiler knows no form: what is special to one stands in {@code forms/}. */
class GeneralityTest {
  /** Words of the trade, which the rule language speaks too. */
  private static final Set<String> TRADE = Set.of("policy year");

  @Test
  void nothingOfAFormStandsInTheCode() throws IOException {
    String code = code();
    FormFolder folder = new FormFolder(List.of(Path.of("forms")));
    assertThat(folder.ids()).hasSizeGreaterThanOrEqualTo(3);
    Set<String> known = new TreeSet<>();
    folder.ids().forEach(id -> known.addAll(marks(folder.find(id).orElseThrow())));
    assertThat(known).hasSizeGreaterThan(50);
    known.removeAll(TRADE);
    assertThat(known.stream().filter(code::contains)).isEmpty();
  }

  /** What a reader would know a form by: its number and titles, its entries, terms and long ids. */
  private static Set<String> marks(CompiledForm compiled) {
    Form form = compiled.form();
    Stream<String> printed =
        Stream.of(
                Stream.of(form.id().number(), form.id().slug(), form.title().plain()),
                form.base().titles().stream(),
                form.schedule().entries().stream().map(entry -> entry.title()),
                form.terms().stream().flatMap(term -> term.spellings().stream()),
                form.provisions().flatMap(p -> p.heading().stream()).map(h -> h.plain()),
                form.provisions().map(provision -> provision.id()))
            .flatMap(marks -> marks);
    return printed
        .map(mark -> mark.toLowerCase(Locale.ROOT))
        .filter(mark -> mark.matches(".*[ -].*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String code() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file).toLowerCase(Locale.ROOT)).append('\n');
      }
    }
    return all.toString();
  }
}
