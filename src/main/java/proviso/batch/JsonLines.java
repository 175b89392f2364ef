package proviso.batch;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import proviso.clause.FormLibrary;
import proviso.text.Checked;
import proviso.text.Code;

/** JSON Lines: each line a policy file in JSON. Blank lines are passed over. */
final class JsonLines implements Rows {
  /** A policy is a few thousand bytes; what is longer than this is no policy. */
  static final int LONGEST_LINE = 1_000_000;

  private final String name;
  private final CountedInput in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int line;
  private boolean ended;

  JsonLines(String name, CountedInput in) {
    this.name = name;
    this.in = in;
  }

  private record JsonRow(int line, String source, Bytes bytes) implements Row {
    @Override
    public Form form() {
      return Form.LINE;
    }

    @Override
    public Checked<Order> read(FormLibrary library) {
      return OrderFromSource.read(source, bytes.content, library);
    }
  }

  private static final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content;
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (!ended) {
      byte[] bytes = line();
      line++;
      if (bytes.length > LONGEST_LINE) {
        String message = "The line is longer than any policy, " + LONGEST_LINE + " bytes.";
        return Optional.of(new Faulty(line, name, Code.TOO_LARGE, message));
      }
      if (!isBlank(bytes)) {
        return Optional.of(new JsonRow(line, name, new Bytes(bytes)));
      }
    }
    return Optional.empty();
  }

  /** The bytes up to the next line feed; of a line that is too long only some more than allowed. */
  private byte[] line() throws IOException {
    byte[] found = new byte[0];
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        if (to == 0) {
          ended = true;
          return found;
        }
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (found.length <= LONGEST_LINE) {
        int length = found.length;
        found = Arrays.copyOf(found, length + end - from);
        System.arraycopy(buffer, from, found, length, end - from);
      }
      boolean complete = end < to;
      from = complete ? end + 1 : end;
      if (complete) {
        return found;
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<Double> share() {
    return in.share();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
