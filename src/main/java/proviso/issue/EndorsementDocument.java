package proviso.issue;

import proviso.clause.CompiledForm;
import proviso.document.Document;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;

/** A form as a document, filled or not; see {@link FormStationery}. */
public final class EndorsementDocument {
  private EndorsementDocument() {}

  /** The endorsement of a policy, its schedule filled. */
  public static Document of(CompiledForm form, Policy policy, AttachedForm attached) {
    var stationery = new FormStationery(form);
    return stationery.document(stationery.imprint(policy, attached));
  }

  /** The form as it comes from the printer, with nothing filled in. */
  public static Document specimen(CompiledForm form) {
    var stationery = new FormStationery(form);
    return stationery.document(stationery.specimen());
  }
}
