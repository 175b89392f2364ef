package proviso.claim;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What letters need as the last line of a claim file, beside what {@link ClaimPrint} prints. Its
 * value is JSON, which is YAML too. The same correspondence gives the same bytes.
 */
public final class CorrespondencePrint {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private CorrespondencePrint() {}

  /** The line, with its end. */
  public static String of(Correspondence with) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("state", with.state());
      with.addressee()
          .ifPresent(who -> {
            json.writeName("addressee");
            json.writeStartObject();
            json.writeStringProperty("name", who.name());
            list("address", who.address(), json);
            json.writeEndObject();
          });
      text("salutation", with.salutation(), json);
      text("delivery", with.delivery(), json);
      json.writeName("loss");
      json.writeStartObject();
      json.writeStringProperty("date", with.lossDate().toString());
      text("place", with.lossPlace(), json);
      json.writeEndObject();
      list("copies", with.copies(), json);
      list("enclosures", with.enclosures(), json);
      if (!with.events().isEmpty()) {
        json.writeName("events");
        json.writeStartObject();
        with.events()
            .forEach((event, day) -> json.writeStringProperty(event.key(), day.toString()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return "correspondence: " + out + "\n";
  }

  private static void text(String key, String value, JsonGenerator json) {
    if (!value.isEmpty()) {
      json.writeStringProperty(key, value);
    }
  }

  private static void list(String key, List<String> values, JsonGenerator json) {
    if (!values.isEmpty()) {
      json.writeName(key);
      json.writeStartArray();
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
