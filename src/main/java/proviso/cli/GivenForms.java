package proviso.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.FormId;

/**
 * The forms given on a command line, and then those of the library.
 *
 * @param given the forms given
 * @param library where others are found
 */
record GivenForms(Map<FormId, CompiledForm> given, FormLibrary library) implements FormLibrary {
  @Override
  public Optional<CompiledForm> find(FormId id) {
    return Optional.ofNullable(given.get(id)).or(() -> library.find(id));
  }

  @Override
  public List<FormId> ids() {
    return Stream.concat(given.keySet().stream(), library.ids().stream()).distinct().toList();
  }
}
