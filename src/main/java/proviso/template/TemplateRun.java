package proviso.template;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * One filling in of a template, watched: it counts what runs, remembers where it is, collects the
 * faults and goes on after each.
 */
final class TemplateRun implements TemplateProcessingTracer {
  private final TemplateFolder folder;
  private final String name;
  private final Quotations quotations;
  private final Limits limits;
  private final Slots slots;
  private final TemplateFaults faults;
  private final Map<String, String> used = new ConcurrentHashMap<>();
  private int steps;
  private int depth;
  private int errors;
  private volatile @Nullable TracedElement current;
  private @Nullable Template last;

  TemplateRun(
      TemplateFolder folder,
      String name,
      Quotations quotations,
      Limits limits,
      Diagnostics diagnostics) {
    this.quotations = quotations;
    this.folder = folder;
    this.name = name;
    this.limits = limits;
    this.slots = new Slots(limits.characters());
    this.faults = new TemplateFaults(folder, diagnostics, this::place);
  }

  /** The Markdown, with slots for data; of no use once a fault is reported. */
  String markdown(Map<String, Object> data) {
    StringBuilder markdown = new StringBuilder();
    try {
      Template template = folder.configuration().getTemplate(name);
      Environment environment =
          template.createProcessingEnvironment(data, new LimitedWriter(markdown));
      environment.setCustomState(MarkdownOutputFormat.SLOTS, slots);
      environment.setCustomState(QuoteDirective.QUOTATIONS, quotations);
      environment.setTemplateProcessingTracer(this);
      environment.setTemplateExceptionHandler((fault, env, _) -> report(fault, env));
      use(template);
      environment.process();
    } catch (ParseException e) {
      faults.report(e);
    } catch (TemplateException e) {
      faults.report(e, null);
    } catch (TooMuch e) {
      faults.report(fault(e.what()));
    } catch (StackOverflowError e) {
      faults.report(fault(TooMuch.What.DEPTH));
    } catch (OutOfMemoryError e) {
      faults.report(fault(TooMuch.What.TEXT));
    } catch (IOException e) {
      faults.report(e);
    }
    return markdown.toString();
  }

  Slots slots() {
    return slots;
  }

  /** The templates that took part, by name. */
  Map<String, String> used() {
    return Map.copyOf(used);
  }

  String name() {
    return name;
  }

  /** That a limit is met where the run stands; from any thread. */
  Diagnostic fault(TooMuch.What what) {
    return Diagnostic.error(Code.BAD_TEMPLATE, place(), what.message()).hint(what.hint());
  }

  private void report(TemplateException fault, Environment environment) {
    faults.report(fault, environment);
    errors++;
    if (errors >= limits.errors()) {
      throw new TooMuch(TooMuch.What.ERRORS);
    }
  }

  private Span place() {
    TracedElement element = current;
    return element == null
        ? faults.span(name, 1, 1, 1, 1)
        : faults.span(
            element.getTemplate().getSourceName(),
            element.getBeginLine(),
            element.getBeginColumn(),
            element.getEndLine(),
            element.getEndColumn());
  }

  @Override
  public void enterElement(Environment environment, TracedElement element) {
    current = element;
    use(element.getTemplate());
    if (++steps > limits.steps()) {
      throw new TooMuch(TooMuch.What.STEPS);
    }
    if (++depth > limits.depth()) {
      throw new TooMuch(TooMuch.What.DEPTH);
    }
  }

  @Override
  public void exitElement(Environment environment, TracedElement element) {
    depth--;
  }

  private void use(Template template) {
    if (!template.equals(last)) {
      last = template;
      String source = template.getSourceName();
      folder.file(source).source().ifPresent(text -> used.put(source, text.content()));
    }
  }

  /** Ends the run when there is too much text. */
  private final class LimitedWriter extends Writer {
    private final StringBuilder out;

    LimitedWriter(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      if (out.length() + length > limits.characters()) {
        throw new TooMuch(TooMuch.What.TEXT);
      }
      out.append(characters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
