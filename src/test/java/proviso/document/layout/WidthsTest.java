package proviso.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WidthsTest {
  @Test
  void shortColumnsKeepTheirWidthBesideALongOne() {
    int[] widths = Widths.share(new int[] {20, 50, 30}, new int[] {20, 9_000, 70}, 300);
    assertThat(widths[0]).isBetween(20, 22);
    assertThat(widths[2]).isBetween(70, 72);
  }

  @Test
  void widthsAddUpWhateverColumnsNeed() {
    var random = new Random(6);
    for (int n = 0; n < 2_000; n++) {
      int columns = 1 + random.nextInt(6);
      int[] natural = random.ints(columns, 0, 1 + random.nextInt(400_000)).toArray();
      int[] least = Arrays.stream(natural).map(w -> w / (1 + random.nextInt(5))).toArray();
      int width = 1 + random.nextInt(600_000);
      int[] widths = Widths.share(least, natural, width);
      assertThat(Arrays.stream(widths).sum()).isEqualTo(width);
      assertThat(Arrays.stream(widths).min().orElseThrow()).isNotNegative();
      if (Arrays.stream(least).asLongStream().sum() <= width) {
        for (int i = 0; i < columns; i++) {
          assertThat(widths[i]).isGreaterThanOrEqualTo(least[i]);
        }
      }
    }
  }
}
