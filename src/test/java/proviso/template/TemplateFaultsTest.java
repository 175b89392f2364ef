package proviso.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** What is wrong with a template is told in one run, at its place, in plain words. */
class TemplateFaultsTest extends TemplateTest {
  private static final Map<String, Object> MODEL =
      Map.of(
          "policy",
          Map.of("number", "QZ 1", "insured", Map.of("name", "A", "address", List.of("x", "y"))),
          "forms",
          List.of(Map.of("number", "QZ 10 01"), Map.of("number", "QZ 20 01")));

  @Test
  void tellsEveryMissingNameWithTheOneThatWasMeant() {
    assertThat(
            faults(
                """
                # ${policy.numbr}
                ${polcy.number}
                	${policy.insured.nmae} ${policy.insured.telephone}
                <#list forms as form>
                - ${form.nunber}
                </#list>
                """,
                MODEL))
        .containsExactly(
            "1:5 ‹policy.numbr› \"policy.numbr\" is not given. Did you mean \"policy.number\"?",
            "2:3 ‹polcy› \"polcy\" is not given. Did you mean \"policy\"?",
            "3:4 ‹policy.insured.nmae› \"policy.insured.nmae\" is not given. Did you mean"
                + " \"policy.insured.name\"?",
            "3:27 ‹policy.insured.telephone› \"policy.insured.telephone\" is not given. There are:"
                + " address, name.",
            "5:5 ‹form.nunber› \"form.nunber\" is not given. Did you mean \"form.number\"?");
  }

  @Test
  void tellsWhatIsOfTheWrongKind() {
    assertThat(
            faults(
                """
                ${policy.insured}
                ${policy.insured.address}
                <#list policy.number as x>${x}</#list>
                <#if policy.number>x</#if>
                ${policy.number.first}
                ${policy.number?number + 1}
                """,
                MODEL))
        .containsExactly(
            "1:3 ‹policy.insured› \"policy.insured\" is a group of values, but a text belongs"
                + " here.",
            "2:3 ‹policy.insured.address› \"policy.insured.address\" is a list, but a text belongs"
                + " here. Write \"${policy.insured.address?join(\", \")}\" to print a list.",
            "3:8 ‹policy.number› \"policy.number\" is a text, but a list belongs here.",
            "4:6 ‹policy.number› \"policy.number\" is a text, but true or false belongs here.",
            "5:3 ‹policy.number› \"policy.number\" is a text, but a group of values belongs here.",
            "6:1 ‹${policy.number?number + 1}› Can't convert this string to number: \"QZ 1\".");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          ${policy.number              ! 1:15 ‹r› The template ends before something is closed.
          <#if policy>x                ! 1:13 ‹x› The template ends before "<#if>" is closed.
          ${policy.number?uper_case}   ! 1:17 ‹uper_case› There is no "?uper_case". Did you mean "?upper_case"?
          <#lst forms as f></#lst>     ! 1:2 ‹#lst› There is no tag "<#lst>". Did you mean "<#list>"?
          </#if>                       ! 1:1 ‹</#if>› "</#if>" cannot stand here.
          <@tabel>x</@tabel>           ! 1:3 ‹tabel› "tabel" is not given. Did you mean "table"?
          <#stop "no more">            ! 1:1 ‹<#stop › The template stops: no more.
          <@box x=1>x</@box>           ! 1:1 ‹<@box x=1>x</@box>› The tag "box" has no attribute "x". It has none.
          <@table frame="boxes"/>      ! 1:1 ‹<@table frame="boxes"/>› "boxes" is no frame. Did you mean "boxed"?
          <@table frame=1/>            ! 1:1 ‹<@table frame=1/>› The attribute "frame" must be a text.
          <@table fram="boxed"/>       ! 1:1 ‹<@table fram="boxed"/>› The tag "table" has no attribute "fram". Did you mean "frame"?
          <@section columns=3/>        ! 1:1 ‹<@section columns=3/>› The attribute "columns" must be 1 or 2.
          <@section newPage="x"/>      ! 1:1 ‹<@section newPage="x"/>› The attribute "newPage" must be true or false.
          <@box><@section/></@box>     ! 1:7 ‹<@section/>› A section cannot stand inside another tag.
          """)
  void tellsWhatDoesNotParseOrIsMisused(String template, String fault) {
    assertThat(faults(template, MODEL)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          b.md.ftl           ! There is no template "b.md.ftl". Did you mean "a.md.ftl"?
          nothing            ! There is no template "nothing".
          ../b.md.ftl        ! The template "../b.md.ftl" is outside the folder of templates.
          x/../../b.md.ftl   ! The template "x/../../b.md.ftl" is outside the folder of templates.
          /etc/hosts         ! There is no template "etc/hosts".
          file:///etc/hosts  ! There is no template "file://etc/hosts".
          .hidden            ! The template ".hidden" is outside the folder of templates.
          link               ! The template "link" is outside the folder of templates.
          links/secret       ! The template "links/secret" is outside the folder of templates.
          """)
  void readsNothingOutsideTheFolder(String name, String fault) throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    Files.createSymbolicLink(folder.resolve("links"), outside);
    file(".hidden", "hidden");
    try {
      assertThat(faults("<#include \"" + name + "\">", MODEL))
          .containsExactly("1:1 ‹<#include \"" + name + "\">› " + fault);
    } finally {
      Files.delete(secret);
      Files.delete(outside);
    }
  }

  @Test
  void aFaultyIncludeIsToldWhereItIs() {
    file("part.md.ftl", "fine\n\n${policy.numbr} <#if");
    assertThat(faults("<#include \"part.md.ftl\">", MODEL))
        .singleElement()
        .asString()
        .startsWith("part.md.ftl:3:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${x?no_esc}",
        "${x ? no_esc}",
        "${\"a ${x?no_esc} b\"}",
        "<#if x?eval>y</#if>",
        "<@x?interpret />",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${x?api.class}",
        "${x?eval_json}",
        "<#noautoesc>${x}</#noautoesc>",
        "<#outputformat \"HTML\">${x}</#outputformat>",
        "<#ftl output_format=\"HTML\">${x}",
        "<#ftl auto_esc=false>${x}",
        "<#escape y as y?upper_case>${x}</#escape>",
        "<#attempt>${nothing}<#recover></#attempt>",
        "${.now}",
        "${x?right_pad(2000000000)}",
        "<#list 1.. as i>${x}</#list>",
        "${(1..)?map(i -> x)?join('')}"
      })
  void refusesWhatTemplatesHereDoWithout(String template) {
    assertThat(faults(template, Map.of("x", "y")))
        .allMatch(fault -> fault.contains("Templates here do without"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Any questions? new customers may call .now and 1.. or ?eval",
        "<#-- ${x?no_esc} <#attempt> -->fine",
        "<#noparse>${x?no_esc}</#noparse>",
        "<#list 1..3 as i>${i}</#list>${\"a? new .now ..\"}<#if (2 > 1)>x</#if>",
        "${x?split(\"\")[0..0]?join(\", \")}${x[0..*1]}${x?upper_case}"
      })
  void allowsTheSameInWordsAndComments(String template) {
    assertThat(blocks(template, Map.of("x", "y"))).isNotEmpty();
  }

  @Test
  void refusesObjectsAsData() {
    assertThatThrownBy(() -> blocks("x", Map.of("x", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blocks("x", Map.of("x", Map.of(1, "y"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dataHasNoMethods() {
    assertThat(
            faults("${x.class} ${l.size()} ${x.get('y')}", Map.of("x", Map.of(), "l", List.of())))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          <#list 1..9999999 as i>x</#list>                             ! goes on and on
          <#list 1..9999 as i><#list 1..9999 as j>x</#list></#list>    ! goes on and on
          <#list 1..9999 as i><#assign x = i></#list>${x}              ! -
          <#macro m><@m/></#macro><@m/>                                ! deeper and deeper
          <#macro m>x<@m/>x</#macro><@m/>                              ! deeper and deeper
          <#function f x><#return f(x)></#function>${f(1)}             ! deeper and deeper
          <#include "a.md.ftl">                                        ! deeper and deeper
          <#list 1..9999 as i>${long}</#list>                          ! more text
          <#list 1..9999 as i>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</#list> ! more text
          <#list 1..99 as i>${nothing[i]}</#list>                      ! too many faults
          """)
  void stopsWhatGoesOnAndOn(String template, String fault) {
    Diagnostics diagnostics = new Diagnostics();
    var made = render(template, Map.of("long", "x".repeat(1000)), diagnostics);
    if (fault.equals("-")) {
      assertThat(made).isPresent();
    } else {
      assertThat(diagnostics.sorted())
          .extracting(Diagnostic::message)
          .anyMatch(message -> message.contains(fault));
    }
  }

  @Test
  void leavesBehindAnExpressionThatTakesForever() {
    file("a.md.ftl", "fine\n\n${(1..100000000)?filter(i -> i < 0)?size}\n");
    Diagnostics diagnostics = new Diagnostics();
    TemplateFolder templates = TemplateFolder.find(Optional.of(folder), diagnostics).orElseThrow();
    Limits brief = new Limits(100, 100, 100, 1, Duration.ofMillis(300));
    assertThat(DocumentFromTemplate.render(templates, "a.md.ftl", Map.of(), brief, diagnostics))
        .isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly("The template does not come to an end.");
  }
}
