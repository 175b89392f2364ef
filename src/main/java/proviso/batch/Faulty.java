package proviso.batch;

import java.util.List;
import java.util.Optional;
import proviso.clause.FormLibrary;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/**
 * A row that cannot be read at all.
 *
 * @param line where it stands
 * @param source the file
 * @param code what is wrong
 * @param message the same in words
 */
record Faulty(int line, String source, Code code, String message) implements Row {
  @Override
  public Form form() {
    return Form.LINE;
  }

  @Override
  public Checked<Order> read(FormLibrary library) {
    var nowhere = new SourceText(source, "").span(0, 0);
    return new Checked<>(Optional.empty(), List.of(Diagnostic.error(code, nowhere, message)));
  }
}
