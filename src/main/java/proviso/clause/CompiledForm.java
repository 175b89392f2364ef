package proviso.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import proviso.form.Form;
import proviso.form.FormId;
import proviso.form.Provision;

/** One edition of a form, checked and indexed. Immutable; safe for use by several threads. */
public final class CompiledForm {
  private final Form form;
  private final Map<String, Provision> byId = new LinkedHashMap<>();
  private final Map<String, Provision> byLabel = new LinkedHashMap<>();

  /** Indexes a form that has no errors. */
  public CompiledForm(Form form) {
    this.form = form;
    form.body()
        .all()
        .forEach(provision -> {
          byId.put(provision.id(), provision);
          byLabel.put(provision.label().cited(), provision);
        });
  }

  /** The form as its author wrote it. */
  public Form form() {
    return form;
  }

  /** Number and edition. */
  public FormId id() {
    return form.id();
  }

  /** The provision of an id. */
  public Optional<Provision> provision(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The provision of a printed label such as "C.2.a.(1)" or "C.2"; a last full stop may be missing.
   */
  public Optional<Provision> byLabel(String label) {
    return Optional.ofNullable(
        byLabel.get(label.endsWith(".") ? label.substring(0, label.length() - 1) : label));
  }
}
