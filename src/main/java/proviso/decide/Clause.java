package proviso.decide;

import java.util.List;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.form.Provision;

/** The executable object that a provision compiles to: facts in, findings out. */
public final class Clause {
  private final Determiner determiner;
  private final Provision provision;

  Clause(Determiner determiner, Provision provision) {
    this.determiner = determiner;
    this.provision = provision;
  }

  /** The provision, whose words are the clause's. */
  public Provision provision() {
    return provision;
  }

  /**
   * What the provision's own sentences say about a claim, one finding for each that has rules.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public List<Finding> apply(Inputs inputs, Place place) {
    return determiner.findings(inputs, place).stream()
        .filter(it -> it.citation().provision().id().equals(provision.id()))
        .toList();
  }
}
