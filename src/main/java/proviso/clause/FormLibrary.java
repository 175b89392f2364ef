package proviso.clause;

import java.util.List;
import java.util.Optional;
import proviso.form.FormId;

/** Where compiled forms are found by number and edition. */
public interface FormLibrary {
  /** The form, compiled, if the library has it and it has no errors. */
  Optional<CompiledForm> find(FormId id);

  /** Every form of the library, by number and then by edition. */
  List<FormId> ids();
}
