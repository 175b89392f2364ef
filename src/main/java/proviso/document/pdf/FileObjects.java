package proviso.document.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbered objects that begin a file: streams stand for themselves, all others in object
 * streams (ISO 32000-1, 7.3.8, 7.5.7).
 *
 * <p>Objects that each document has of its own take the first numbers and are not written here.
 */
final class FileObjects {
  /** What is compressed for one document only is compressed quickly. */
  static final int LEVEL = 4;

  private static final int MOST_IN_STREAM = 2_000;

  private final PdfBytes file = new PdfBytes(1 << 16);
  private final PdfBytes inside = new PdfBytes(1 << 15);
  private final int own;
  private final List<Body> bodies = new ArrayList<>();
  private final Map<ByteBuffer, Integer> shared = new HashMap<>();
  private final List<int[]> entries = new ArrayList<>();
  private int last;

  /** Where the object of a number stands among those of an object stream. */
  private static final class Body {
    private final int number;
    private final int from;
    private int to;

    Body(int number, int from) {
      this.number = number;
      this.from = from;
    }
  }

  /** A file of which the first so many numbers are left to each document. */
  FileObjects(int own) {
    this.own = own;
    this.last = own;
    // Four bytes beyond ASCII say that the file is binary (ISO 19005-2, 6.1.2).
    file.raw("%PDF-1.7\n%").put(0xE2).put(0xE3).put(0xCF).put(0xD3).put('\n');
  }

  /** The first of so many numbers that are taken now. */
  int take(int count) {
    int first = last + 1;
    last += count;
    return first;
  }

  /** Where to write the object of a number; what is written before the next call is it. */
  PdfBytes object(int number) {
    if (bodies.size() == MOST_IN_STREAM) {
      endObjectStream();
    }
    if (!bodies.isEmpty()) {
      bodies.getLast().to = inside.length();
    }
    bodies.add(new Body(number, inside.length()));
    return inside;
  }

  /** Writes a stream that is compressed already; the answer is its number. */
  int stream(String entriesOfDictionary, byte[] deflated) {
    int number = take(1);
    place(number, 1, file.length(), 0);
    file.digits(number).raw(" 0 obj\n<<").raw(entriesOfDictionary);
    file.raw("/Filter/FlateDecode/Length ").digits(deflated.length);
    file.raw(">>stream\n").raw(deflated).raw("\nendstream\nendobj\n");
    return number;
  }

  /** The same for a stream that several objects may need: one stream for equal contents. */
  int shared(String entriesOfDictionary, byte[] deflated) {
    return shared.computeIfAbsent(
        ByteBuffer.wrap(deflated), _ -> stream(entriesOfDictionary, deflated));
  }

  private void endObjectStream() {
    if (bodies.isEmpty()) {
      return;
    }
    bodies.getLast().to = inside.length();
    // Numbers that rise compress better.
    bodies.sort(Comparator.comparingInt(body -> body.number));
    var header = new PdfBytes(10 * bodies.size());
    var content = new PdfBytes(inside.length());
    int stream = last + 1;
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      header.integer(body.number).integer(content.length());
      content.raw(inside, body.from, body.to).put('\n');
      place(body.number, 2, stream, i);
    }
    String entriesOfDictionary = "/Type/ObjStm/N " + bodies.size() + "/First " + header.length();
    stream(entriesOfDictionary, header.raw(content).deflated(LEVEL));
    bodies.clear();
    inside.clear();
  }

  private void place(int number, int type, int second, int third) {
    int index = number - own - 1;
    while (entries.size() <= index) {
      entries.add(null);
    }
    entries.set(index, new int[] {type, second, third});
  }

  /** Ends the objects. */
  Common end() {
    endObjectStream();
    return new Common(file, entries, own);
  }

  /**
   * What documents have in common.
   *
   * @param file the bytes with which each begins
   * @param entries where each object stands: the fields of the cross-reference stream
   * @param own how many numbers come before the first of them
   */
  record Common(PdfBytes file, List<int[]> entries, int own) {}
}
