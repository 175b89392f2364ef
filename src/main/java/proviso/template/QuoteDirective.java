package proviso.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tag that quotes: {@code <@quote of="C.2.a"/>} prints the words, with where they stand, set
 * apart. What may be quoted is the document's affair; see {@link Quotations}.
 */
final class QuoteDirective implements TemplateDirectiveModel {
  static final QuoteDirective INSTANCE = new QuoteDirective();

  /** Its name in templates. */
  static final String TAG = "quote";

  /** The key of a run's {@link Quotations} in its environment. */
  static final Object QUOTATIONS = new Object();

  private QuoteDirective() {}

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's interface is older than generic types.
  public void execute(
      Environment environment,
      Map given,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (body != null) {
      throw new LookFault(
          "The tag \"quote\" has nothing inside: the words come from the form.",
          "Write <@quote of=\"…\"/>.");
    }
    if (given.size() != 1 || !(given.get("of") instanceof TemplateScalarModel reference)) {
      throw new LookFault(
          "The tag \"quote\" needs one attribute, \"of\", a text.",
          "Write for instance <@quote of=\"C.2.a\"/>.");
    }
    Object quotations = environment.getCustomState(QUOTATIONS);
    Quotations from = quotations instanceof Quotations known ? known : Quotations.NONE;
    switch (from.of(reference.getAsString())) {
      case Quotations.Answer.Quoted(var quotation) -> {
        int number = MarkdownOutputFormat.slots(environment).keep(new Mark.Quoted(quotation));
        environment.getOut().write(Slots.begin(number));
        environment.getOut().write(Slots.end(number));
      }
      case Quotations.Answer.Refused(String message, String hint) ->
          throw new LookFault(message, hint);
    }
  }
}
