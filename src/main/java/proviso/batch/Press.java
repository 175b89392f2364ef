package proviso.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.document.pdf.PdfFile;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.PreparedPdf;
import proviso.form.FormId;
import proviso.issue.FormStationery;
import proviso.issue.SafeName;
import proviso.policy.AttachedForm;
import proviso.text.Checked;

/** From rows to documents, each form prepared once. For any number of threads. */
final class Press {
  private final FormLibrary library;
  private final PdfWriter writer = PdfWriter.standard();
  private final Map<FormId, Prepared> prepared = new ConcurrentHashMap<>();

  private record Prepared(FormStationery paper, PreparedPdf pages) {}

  Press(FormLibrary library) {
    this.library = new Shared(library);
  }

  /** A library that threads may ask; each form is found once. */
  private static final class Shared implements FormLibrary {
    private final FormLibrary library;
    private final List<FormId> ids;
    private final Map<FormId, Optional<CompiledForm>> found = new ConcurrentHashMap<>();

    Shared(FormLibrary library) {
      this.library = library;
      this.ids = List.copyOf(library.ids());
    }

    @Override
    public Optional<CompiledForm> find(FormId id) {
      Optional<CompiledForm> known = found.get(id);
      if (known == null) {
        synchronized (this) {
          known = found.computeIfAbsent(id, library::find);
        }
      }
      return known;
    }

    @Override
    public List<FormId> ids() {
      return ids;
    }
  }

  /** The documents that a row asks for, printed. */
  Checked<List<Ready>> print(Row row) {
    Checked<Order> order = row.read(library);
    return new Checked<>(order.value().map(this::documents), order.diagnostics());
  }

  private List<Ready> documents(Order order) {
    List<Ready> documents = new ArrayList<>();
    for (AttachedForm attached : order.policy().forms()) {
      documents.add(document(order, attached));
    }
    return documents;
  }

  private Ready document(Order order, AttachedForm attached) {
    CompiledForm form = attached.form();
    FormId id = form.form().id();
    Prepared prepared = this.prepared.computeIfAbsent(id, _ -> prepare(form));
    PdfFile file = prepared.pages().file(prepared.paper().imprint(order.policy(), attached));
    String policy = order.policy().number();
    String transaction = order.transaction();
    String name =
        SafeName.of(policy)
            + (transaction.isEmpty() ? "" : "--" + SafeName.of(transaction))
            + "--"
            + id.slug()
            + ".pdf";
    return new Ready(
        policy,
        transaction,
        id.printed(),
        form.fingerprint(),
        name,
        Key.of(policy, transaction, id.printed()),
        file);
  }

  private Prepared prepare(CompiledForm form) {
    var paper = new FormStationery(form);
    return new Prepared(paper, new PreparedPdf(writer, paper));
  }
}
