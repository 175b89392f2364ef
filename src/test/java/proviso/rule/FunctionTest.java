package proviso.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;

@NullMarked
class FunctionTest {
  @ParameterizedTest
  @EnumSource(Function.class)
  void itsFormIsACallOfIt(Function function) {
    assertThat(Function.named(function.id())).contains(function);
    SourceText source = new SourceText("function", function.form());
    Diagnostics found = new Diagnostics();
    List<Expression.Call> calls =
        ExpressionFromText.parse(
                LocatedText.verbatim(source, 0, function.form().length()), "", found)
            .orElseThrow()
            .calls();
    assertThat(calls)
        .singleElement()
        .satisfies(call -> {
          assertThat(call.function().name()).isEqualTo(function.id());
          assertThat(function.takes(call.arguments().size())).isTrue();
        });
    assertThat(function.takes(0)).isFalse();
    assertThat(function.meaning()).isNotBlank().doesNotEndWith(".");
  }
}
