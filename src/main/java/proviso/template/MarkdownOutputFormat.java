package proviso.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Markdown in which data is a numbered slot.
 *
 * <p>Escaping Markdown character by character depends on what stands around: a string that begins a
 * line, ends a run of asterisks, fills a table's cell or holds a line feed would each need rules of
 * their own. A slot needs none.
 */
public final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutput> {
  static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

  /** The key of a run's {@link Slots} in its environment. */
  static final Object SLOTS = new Object();

  private MarkdownOutputFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    return slots(Environment.getCurrentEnvironment()).keep(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected MarkdownOutput newTemplateMarkupOutputModel(
      @Nullable String text, @Nullable String markdown) {
    return new MarkdownOutput(text, markdown);
  }

  static Slots slots(@Nullable Environment environment) {
    if (environment != null && environment.getCustomState(SLOTS) instanceof Slots slots) {
      return slots;
    }
    throw new IllegalStateException("data is written outside of a run");
  }
}
