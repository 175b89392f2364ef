package proviso.template;

import freemarker.template.TemplateModelException;
import java.io.Serial;

/** A tag of ours is used wrongly. */
final class LookFault extends TemplateModelException {
  @Serial private static final long serialVersionUID = 1;

  private final String sentence;
  private final String hint;

  LookFault(String sentence, String hint) {
    super(sentence);
    this.sentence = sentence;
    this.hint = hint;
  }

  String sentence() {
    return sentence;
  }

  /** How to mend it; may be empty. */
  String hint() {
    return hint;
  }
}
