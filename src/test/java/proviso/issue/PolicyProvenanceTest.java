package proviso.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.issue.PolicyProvenance.Kind;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFiles;
import proviso.policy.PolicyPrint;
import proviso.template.TemplateHash;
import proviso.text.Checked;
import proviso.text.SourceText;

@NullMarked
class PolicyProvenanceTest {
  private static final Policy POLICY = PolicyFiles.policy(PolicyFiles.LANTERN);
  private static final AttachedForm FIRST = POLICY.forms().getFirst();
  private static final TemplateHash TEMPLATES = TemplateHash.of(Map.of("a.ftl", "words"));

  private static Checked<PolicyProvenance> read(String json) {
    return PolicyProvenanceJson.read(new SourceText("provenance.json", json));
  }

  @Test
  void isReadBackAsItWas() {
    for (PolicyProvenance made :
        List.of(
            PolicyProvenance.ofEndorsement(POLICY, FIRST),
            PolicyProvenance.ofDeclarations(POLICY, TEMPLATES))) {
      String json = PolicyProvenanceJson.of(made);
      assertThat(read(json).value()).contains(made);
      assertThat(PolicyProvenanceJson.isOne(new SourceText("provenance.json", json))).isTrue();
    }
  }

  @Test
  void saysWhatTheDocumentWasMadeFrom() {
    var attachment = PolicyProvenance.ofEndorsement(POLICY, FIRST).attachment();
    assertThat(attachment.name()).isEqualTo("provenance.json");
    assertThat(new String(attachment.bytes(), UTF_8))
        .startsWith(
            "{\"document\":\"endorsement\",\"forms\":[{\"number\":\"LN 10 01\",\"edition\":\"01"
                + " 26\",\"fingerprint\":\""
                + FIRST.form().fingerprint()
                + "\"}],\"policy\":\"policy: LN 0000042-01\\n")
        .doesNotContain("templates", "LN 20 02");
    PolicyProvenance declarations = PolicyProvenance.ofDeclarations(POLICY, TEMPLATES);
    assertThat(declarations.forms()).hasSize(2);
    assertThat(declarations.templates()).contains(TEMPLATES.hex());
    assertThat(declarations.policy()).isEqualTo(PolicyPrint.of(POLICY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"document\":\"endorsement\"}",
        "{\"document\":\"endorsement\",\"forms\":[],\"policy\":\"p\"}",
        "{\"document\":\"declarations\",\"forms\":[],\"policy\":\"p\"}",
        "{\"document\":\"declarations\",\"forms\":[],\"templates\":\"xyz\",\"policy\":\"p\"}",
        "{\"document\":\"letter\",\"forms\":[],\"policy\":\"p\"}",
        "{\"document\":\"endorsement\",\"forms\":[{\"number\":\"A\"}],\"policy\":\"p\"}",
      })
  void whatIsNoneIsADiagnostic(String json) {
    Checked<PolicyProvenance> read = read(json);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).isNotEmpty();
  }

  @Test
  void cannotBeMadeFromNothing() {
    assertThatThrownBy(
            () -> new PolicyProvenance(Kind.ENDORSEMENT, List.of(), Optional.empty(), "policy: X"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new PolicyProvenance(Kind.DECLARATIONS, List.of(), Optional.empty(), "policy: X"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
