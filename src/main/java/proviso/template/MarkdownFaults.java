package proviso.template;

import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** Reports what is wrong with the Markdown of a template where the template wrote it. */
record MarkdownFaults(WrittenPlaces places, Diagnostics diagnostics) {
  /**
   * Reports a fault.
   *
   * @param written the Markdown at fault, with slots
   */
  void add(String written, String message, String hint) {
    diagnostics.report(Diagnostic.error(Code.BAD_TEMPLATE, places.of(written), message).hint(hint));
  }
}
