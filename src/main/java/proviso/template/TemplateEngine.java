package proviso.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import proviso.text.SourceText;

/** FreeMarker with everything locked that a document does not need. */
final class TemplateEngine {
  private TemplateEngine() {}

  static Configuration configuration(TemplateFolder folder) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new Loader(folder));
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    configuration.setDefaultEncoding("UTF-8");

    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setOutputFormat(MarkdownOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    // A tab is one column, as in our diagnostics.
    configuration.setTabSize(1);

    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(false);

    // The same on every machine.
    configuration.setLocale(Locale.US);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setDateFormat("MMMM d, yyyy");
    configuration.setSharedVariable(QuoteDirective.TAG, QuoteDirective.INSTANCE);
    for (LookDirective directive : LookDirective.values()) {
      configuration.setSharedVariable(directive.tag(), directive);
    }
    return configuration;
  }

  /** Gives FreeMarker the files of the folder, each as it was when it was first read. */
  private record Loader(TemplateFolder folder) implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
      TemplateFile file = folder.file(name);
      return file.isSound() ? file.source().orElseThrow() : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((SourceText) source).content());
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
