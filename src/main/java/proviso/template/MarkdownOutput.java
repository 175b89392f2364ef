package proviso.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A piece of Markdown that a template has made and not written yet. */
final class MarkdownOutput extends CommonTemplateMarkupOutputModel<MarkdownOutput> {
  MarkdownOutput(@Nullable String text, @Nullable String markdown) {
    super(text, markdown);
  }

  @Override
  public CommonMarkupOutputFormat<MarkdownOutput> getOutputFormat() {
    return MarkdownOutputFormat.INSTANCE;
  }
}
