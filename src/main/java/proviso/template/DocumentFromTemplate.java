package proviso.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import proviso.document.Document;
import proviso.document.Document.Section;
import proviso.text.Diagnostics;

/** Fills in a template: FreeMarker makes CommonMark of it, and that becomes blocks. */
public final class DocumentFromTemplate {
  private DocumentFromTemplate() {}

  /**
   * A document and what it was made from.
   *
   * @param document the document
   * @param templates the templates that took part
   */
  public record Rendered(Document document, TemplateHash templates) {}

  /**
   * Fills in a template.
   *
   * @param name the template in the folder, such as {@code declarations.md.ftl}
   * @param model the data: maps, lists, texts, numbers, truth values and {@link
   *     java.time.LocalDate}s
   * @return absent when an error is reported
   * @throws IllegalArgumentException for data of another kind
   */
  public static Optional<Document> render(
      TemplateFolder folder,
      String name,
      Map<String, ?> model,
      Document.Meta meta,
      Document.Furniture furniture,
      Diagnostics diagnostics) {
    return renderWithHash(folder, name, model, Quotations.NONE, meta, furniture, diagnostics)
        .map(Rendered::document);
  }

  /**
   * Like {@link #render}, with the hash of the templates that took part.
   *
   * @param quotations what the template may quote
   */
  public static Optional<Rendered> renderWithHash(
      TemplateFolder folder,
      String name,
      Map<String, ?> model,
      Quotations quotations,
      Document.Meta meta,
      Document.Furniture furniture,
      Diagnostics diagnostics) {
    return render(folder, name, model, quotations, Limits.USUAL, diagnostics)
        .map(made ->
            new Rendered(
                new Document(meta, furniture, made.sections()), TemplateHash.of(made.templates())));
  }

  /**
   * What a run makes.
   *
   * @param sections the content
   * @param templates the templates that took part, by name
   */
  record Made(List<Section> sections, Map<String, String> templates) {}

  static Optional<Made> render(
      TemplateFolder folder,
      String name,
      Map<String, ?> model,
      Limits limits,
      Diagnostics diagnostics) {
    return render(folder, name, model, Quotations.NONE, limits, diagnostics);
  }

  private static Optional<Made> render(
      TemplateFolder folder,
      String name,
      Map<String, ?> model,
      Quotations quotations,
      Limits limits,
      Diagnostics diagnostics) {
    Map<String, Object> data = DataModel.of(model);
    TemplateFile file = folder.file(name);
    if (!file.isSound()) {
      diagnostics.reportAll(file.faults());
      return Optional.empty();
    }
    Diagnostics found = new Diagnostics();
    TemplateRun run = new TemplateRun(folder, name, quotations, limits, found);
    AtomicReference<@Nullable Made> made = new AtomicReference<>();
    boolean ended = runWithin(limits, () -> made.set(make(folder, run, data, found)));
    if (!ended) {
      // What the run found so far is still being written to; where it stands is safe to read.
      diagnostics.report(run.fault(TooMuch.What.TIME));
      return Optional.empty();
    }
    diagnostics.reportAll(found.sorted());
    return found.hasErrors() ? Optional.empty() : Optional.ofNullable(made.get());
  }

  private static @Nullable Made make(
      TemplateFolder folder, TemplateRun run, Map<String, Object> data, Diagnostics found) {
    String markdown = run.markdown(data);
    if (found.hasErrors()) {
      return null;
    }
    WrittenPlaces places = new WrittenPlaces(folder, run.used().keySet(), run.name());
    List<Section> sections = new BlocksFromMarkdown(run.slots(), places, found).sections(markdown);
    return new Made(sections, run.used());
  }

  /**
   * Runs it on a thread of its own, so that one that never ends can be left behind: an expression
   * cannot be stopped from outside. Most runs that would not end are stopped from within before.
   */
  private static boolean runWithin(Limits limits, Runnable work) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("template")
            .uncaughtExceptionHandler((_, e) -> thrown.set(e))
            .start(work);
    try {
      boolean ended = thread.join(limits.time());
      Throwable cause = thrown.get();
      if (ended && cause != null) {
        throw new IllegalStateException("a template run failed", cause);
      }
      return ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
