package proviso.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.Policies;
import proviso.compile.FormFolder;
import proviso.document.pdf.Fonts;
import proviso.text.Checked;
import proviso.text.SourceText;

/** The scenarios beside a form as claim files. */
@NullMarked
final class ScenarioClaims {
  static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));

  private ScenarioClaims() {}

  /** A scenario. */
  record Scenario(String id, String title, String decision, String text) {}

  static List<Scenario> read(Path file) throws IOException {
    Object root =
        new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
            .loadFromString(Files.readString(file));
    Map<String, Object> common = map(root);
    List<Scenario> all = new ArrayList<>();
    for (Object each : (List<?>) common.get("scenarios")) {
      Map<String, Object> scenario = map(each);
      Map<String, Object> facts = flat(common.get("facts"));
      facts.putAll(flat(scenario.get("facts")));
      facts.values().removeIf("unknown"::equals);
      Map<String, Object> schedule = new LinkedHashMap<>(map(common.get("schedule")));
      schedule.putAll(map(Optional.ofNullable(scenario.get("schedule")).orElse(Map.of())));
      Map<String, Object> claim = new LinkedHashMap<>();
      claim.put("claim", "HL-2025-" + scenario.get("id"));
      Map<String, Object> policy = new LinkedHashMap<>();
      policy.put("number", "BOP 7731204-03");
      policy.put("insured", "Harbor Light Outfitters, LLC");
      policy.put("zone", common.get("zone"));
      policy.put("period", common.get("period"));
      policy.put("schedule", schedule);
      claim.put("policy", policy);
      claim.put("form", common.get("form"));
      Object edition = common.get("edition");
      claim.put("edition", edition instanceof List<?> several ? several.getFirst() : edition);
      claim.put("zone", common.get("zone"));
      claim.put("readings", Optional.ofNullable(scenario.get("readings")).orElse(Map.of()));
      claim.put("facts", facts);
      claim.put(
          "correspondence",
          Map.of(
              "state", "OH",
              "addressee",
                  Map.of(
                      "name", "Harbor Light Outfitters, LLC",
                      "address", List.of("Attn: Ms. Dana Reyes", "410 Front Street", "Columbus, OH 43215")),
              "salutation", "Dear Ms. Reyes",
              "delivery", "Certified mail and e-mail",
              "loss", Map.of("date", "2025-05-06", "place", "410 Front Street, Columbus, OH 43215"),
              "events", Map.of("notice", "2025-05-07", "proof", "2025-06-02")));
      Map<String, Object> expect =
          map(Optional.ofNullable(scenario.get("expect")).orElse(Map.of()));
      all.add(
          new Scenario(
              String.valueOf(scenario.get("id")),
              String.valueOf(scenario.get("title")),
              String.valueOf(expect.get("decision")),
              json(claim)));
    }
    return all;
  }

  static Checked<ClaimFile> claim(String text) {
    return ClaimFromSource.read(
        new SourceText("claim.yaml", text), FORMS, Policies.NONE, Fonts.standard()::covers);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> flat(Object value) {
    Map<String, Object> flat = new LinkedHashMap<>();
    if (value != null) {
      map(value).forEach((key, of) -> flatten(key, of, flat));
    }
    return flat;
  }

  private static void flatten(String key, Object value, Map<String, Object> flat) {
    if (value instanceof Map<?, ?>) {
      map(value).forEach((inner, of) -> flatten(key + "." + inner, of, flat));
    } else {
      flat.put(key, value);
    }
  }

  private static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach((k, v) -> parts.add(json(k) + ": " + json(v)));
        yield "{" + String.join(", ", parts) + "}";
      }
      case List<?> list -> "[" + String.join(", ", list.stream().map(ScenarioClaims::json).toList()) + "]";
      case String word when word.matches("[a-z][a-z-]*") -> word;
      default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    };
  }
}
