package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import proviso.compile.FormFolder;

/** Inputs of batches, and what a batch left in its folder. */
@NullMarked
final class Inputs {
  /** The delivered forms. */
  static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));

  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private Inputs() {}

  /** A policy on a line of JSON. */
  static String policy(int number, String business) {
    return """
    {"policy": "BOP %07d-00", "transaction": "renewal 2027", "insurer": {"name": "Merrow Mutual",\
     "address": "One Merrow Plaza"}, "insured": {"name": "Harbor Lane No. %d", "address": ["410 Front\
     Street", "Columbus, OH 43215"]}, "period": {"from": "2026-12-01", "to": "2027-12-01"},\
     "zone": "America/New_York", "issued": "2026-11-22", "forms": [{"form": "BP 05 94", "edition":\
     "01 06", "schedule": {"business": "%s", "locations": ["%d Front Street"], "limit": "$100,000",\
     "waiver": "yes", "deductible": "$1,000"}}]}
    """
        .formatted(number, number, business, number);
  }

  /** Policies from one number up to another. */
  static String policies(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> policy(n, "Sale of kites of " + n % 7 + " kinds, ".repeat(n % 5) + "string"))
        .collect(Collectors.joining());
  }

  static Rows rows(String text) throws IOException {
    return BatchInput.of(new ByteArrayInputStream(text.getBytes(UTF_8)), "input", Optional.empty());
  }

  static BatchCounts run(Path folder, String text) throws IOException {
    return run(folder, text, 0);
  }

  static BatchCounts run(Path folder, String text, int bundle) throws IOException {
    return new Batch(FORMS, new BatchOptions(folder, 2, bundle, CLOCK), _ -> {}).run(rows(text));
  }

  /** The SHA-256 of each file below a folder but those that a run keeps for itself, by its path. */
  static Map<String, String> hashes(Path folder, String ending) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        hashes.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
