package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was issued into a folder, {@code manifest.jsonl}: a line for each document, appended once
 * the document is on the disk, and never changed.
 *
 * <pre>
 * {"policy", "transaction", "form", "template", "sha256", "bytes", "pages", "file", "of", "time"}
 * </pre>
 *
 * <p>{@code file} is the document's path in the folder, in an archive behind a "#"; {@code of} says
 * how many documents that archive has. Keys are only ever added. A last line that is not whole, as
 * a power failure leaves it, is cut off when the manifest is opened; so are the lines of a last
 * archive that are not all there.
 */
final class Manifest implements Closeable {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final FileChannel channel;
  private long length;

  private Manifest(FileChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  /** Told of each document that was issued, in order. */
  interface Reader {
    /** A document. */
    void read(Key key, String sha256, String file);
  }

  /**
   * Opens the manifest of a folder, made when it is missing.
   *
   * @throws IOException when it cannot be read, or a line before the last is no record
   */
  static Manifest open(Path path, Reader reader) throws IOException {
    long sound = Files.exists(path) ? read(path, reader) : 0;
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() > sound) {
      channel.truncate(sound);
      channel.force(true);
    }
    return new Manifest(channel, sound);
  }

  /** Reads all whole records; the answer is where they end. */
  private static long read(Path path, Reader reader) throws IOException {
    Last last = new Last(reader);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      long end = 0;
      int number = 0;
      for (Line line = Line.next(in); line.whole; line = Line.next(in)) {
        number++;
        Optional<Map<String, String>> fields = fields(line.text);
        if (fields.isEmpty()) {
          throw new IOException(
              "\"" + path + "\" is damaged: line " + number + " is no record of a manifest");
        }
        last.add(fields.get(), end);
        end += line.length;
      }
      return last.sound(end);
    }
  }

  /** A line; whole when its line feed is there. */
  private record Line(String text, int length, boolean whole) {
    static Line next(InputStream in) throws IOException {
      var bytes = new ByteArrayOutputStream(512);
      int b = in.read();
      while (b >= 0 && b != '\n') {
        bytes.write(b);
        b = in.read();
      }
      return new Line(bytes.toString(UTF_8), bytes.size() + 1, b == '\n');
    }
  }

  /** Holds back the records of the last archive until all are there. */
  private static final class Last {
    private final Reader reader;
    private final List<Map<String, String>> held = new ArrayList<>();
    private String archive = "";
    private long begin;

    Last(Reader reader) {
      this.reader = reader;
    }

    void add(Map<String, String> fields, long at) {
      String file = fields.getOrDefault("file", "");
      String of = file.contains("#") ? file.substring(0, file.indexOf('#')) : file;
      if (!of.equals(archive)) {
        release();
        archive = of;
        begin = at;
      }
      held.add(fields);
      int size = Integer.parseInt(fields.getOrDefault("of", "1"));
      if (held.size() >= size) {
        release();
        archive = "";
      }
    }

    private void release() {
      for (Map<String, String> fields : held) {
        reader.read(
            Key.of(
                fields.getOrDefault("policy", ""),
                fields.getOrDefault("transaction", ""),
                fields.getOrDefault("form", "")),
            fields.getOrDefault("sha256", "00000000"),
            fields.getOrDefault("file", ""));
      }
      held.clear();
    }

    long sound(long end) {
      return held.isEmpty() ? end : begin;
    }
  }

  private static Optional<Map<String, String>> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        json.nextToken();
        fields.put(key, json.getString());
      }
      return Optional.of(fields);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Enters documents and waits until the disk has them. When that fails, the manifest is as it was
   * as far as the disk lets it.
   */
  void append(List<Ready> documents, List<String> files, int of, Instant time) throws IOException {
    var lines = new StringWriter();
    for (int i = 0; i < documents.size(); i++) {
      write(lines, documents.get(i), files.get(i), of, time);
      lines.write('\n');
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
    long end = length + bytes.remaining();
    try {
      channel.position(length);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      length = end;
    } catch (IOException e) {
      try {
        channel.truncate(length);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private static void write(StringWriter out, Ready ready, String file, int of, Instant time) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("policy", ready.policy());
      json.writeStringProperty("transaction", ready.transaction());
      json.writeStringProperty("form", ready.form());
      json.writeStringProperty("template", ready.template());
      json.writeStringProperty("sha256", ready.file().sha256());
      json.writeNumberProperty("bytes", ready.file().length());
      json.writeNumberProperty("pages", ready.file().pages());
      json.writeStringProperty("file", file);
      if (of > 0) {
        json.writeNumberProperty("of", of);
      }
      json.writeStringProperty("time", time.toString());
      json.writeEndObject();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
