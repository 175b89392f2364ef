package proviso.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * A scalar as the scanner sees it, to tell what a syntax fault follows.
 *
 * @param start the index of its first character
 * @param end the index after it
 * @param isQuoted whether it is in quotes
 */
record ScannedToken(int start, int end, boolean isQuoted) {

  /** The last scalar that ends at or before {@code at}. */
  static Optional<ScannedToken> lastBefore(ParseText text, int at) {
    Scan scan = new Scan(text, at);
    return Optional.ofNullable(scan.last);
  }

  /** Whether {@code at} lies inside brackets or braces. */
  static boolean isInFlow(ParseText text, int at) {
    return openBracket(text, at).isPresent();
  }

  /** The innermost bracket or brace that is still open at {@code at}. */
  static Optional<Integer> openBracket(ParseText text, int at) {
    return Optional.ofNullable(new Scan(text, at).open.peek());
  }

  private static final class Scan {
    private @Nullable ScannedToken last;
    private final Deque<Integer> open = new ArrayDeque<>();

    Scan(ParseText text, int at) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      // Cut off there, the scanner cannot look ahead to the fault before it hands out what it has.
      Scanner scanner = new ScannerImpl(new CodePointReader(text.slice(0, at)), options);
      try {
        while (!scanner.checkToken(Token.ID.StreamEnd)) {
          take(scanner.getToken());
        }
      } catch (RuntimeException cutOff) {
        // What was cut in two; all before it has been seen.
        assert cutOff instanceof YAMLException || cutOff instanceof NumberFormatException : cutOff;
      }
    }

    private void take(Token token) {
      switch (token.getTokenId()) {
        case Scalar -> last = scalar((ScalarToken) token);
        case FlowSequenceStart, FlowMappingStart -> open.push(token.getStartMark().getIndex());
        case FlowSequenceEnd, FlowMappingEnd -> open.poll();
        default -> {}
      }
    }

    private static ScannedToken scalar(ScalarToken token) {
      ScalarStyle style = token.getStyle();
      return new ScannedToken(
          token.getStartMark().getIndex(),
          token.getEndMark().getIndex(),
          style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED);
    }
  }
}
