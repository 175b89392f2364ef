package proviso.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.diff.align.Aligner;
import proviso.diff.align.Alignment;
import proviso.diff.align.Alignment.Decisions;

/** Against the targets of a revision whose every correspondence is known. */
@NullMarked
class AlignerTest {
  @Test
  void aThoroughRevisionIsAligned() {
    Score pairs = new Score(0, 0, 0);
    Score moves = new Score(0, 0, 0);
    int moved = 0;
    int both = 0;
    for (int seed = 1; seed <= 12; seed++) {
      Editions editions = SyntheticEditions.of(seed, 535, Mix.REVISION);
      Alignment alignment = Aligner.align(editions.before(), editions.after(), Decisions.NONE);
      pairs = pairs.plus(Score.of(Score.pairs(alignment), editions.truth()));
      moves = moves.plus(Score.of(Score.moved(alignment), editions.moved()));
      moved += editions.moved().size();
      both += editions.movedAndReworded();
    }
    assertThat((double) both / moved).isGreaterThanOrEqualTo(0.3);
    assertThat(pairs.f1()).isGreaterThanOrEqualTo(0.995);
    assertThat(moves.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(moves.precision()).isGreaterThanOrEqualTo(0.98);
  }
}
