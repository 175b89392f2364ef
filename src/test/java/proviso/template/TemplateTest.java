package proviso.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import proviso.document.Block;
import proviso.document.Document.Section;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** A folder of templates for one test. */
abstract class TemplateTest {
  /** Small enough for a test that meets them. */
  static final Limits TIGHT = new Limits(100_000, 100, 200_000, 10, Duration.ofSeconds(60));

  @TempDir Path folder;

  /** Puts a template into the folder. */
  void file(String name, String template) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, template.getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Optional<List<Section>> render(String template, Map<String, ?> model, Diagnostics diagnostics) {
    file("a.md.ftl", template);
    TemplateFolder found =
        TemplateFolder.find(Optional.of(folder), diagnostics).orElseThrow(AssertionError::new);
    return DocumentFromTemplate.render(found, "a.md.ftl", model, TIGHT, diagnostics)
        .map(DocumentFromTemplate.Made::sections);
  }

  /** The sections of a template without fault. */
  List<Section> sections(String template, Map<String, ?> model) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<List<Section>> sections = render(template, model, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return sections.orElseThrow();
  }

  /** The blocks of a template without fault. */
  List<Block> blocks(String template, Map<String, ?> model) {
    return sections(template, model).stream().flatMap(s -> s.blocks().stream()).toList();
  }

  /** The faults of a template as {@code line:column "characters" message hints}. */
  List<String> faults(String template, Map<String, ?> model) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(render(template, model, diagnostics)).isEmpty();
    return diagnostics.sorted().stream().map(this::shown).toList();
  }

  private String shown(Diagnostic fault) {
    String file = Path.of(fault.span().source().name()).getFileName().toString();
    return ((file.equals("a.md.ftl") ? "" : file + ":")
            + fault.span().line()
            + ":"
            + fault.span().column()
            + " ‹"
            + fault.span().text()
            + "› "
            + fault.message()
            + " "
            + String.join(" ", fault.hints()))
        .strip();
  }
}
