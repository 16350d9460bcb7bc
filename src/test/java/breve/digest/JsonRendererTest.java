package breve.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Origin;
import breve.check.Finding;
import breve.check.quality.Estimate;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRendererTest {
  private final JsonRenderer renderer = new JsonRenderer();
  private final DigestReader reader = new DigestReader();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void the_bytes_are_pinned() {
    String text = renderer.render(SampleDigests.bridge());

    assertThat(text)
        .startsWith(
            """
            {
              "schemaVersion": 2,
              "id": "pont-de-lorme",
              "source": {
                "path": "ville/pont_de_lorme.txt",
                "sha256": "%s",
                "language": "fr"
              },
              "date": "2020-02",
              "title": {
                "french": "Le pont de Lorme rouvre",
                "english": "Lorme bridge reopens",
                "derived": false
              },
              "blocks": [{
            """
                .formatted(SampleDigests.SHA256))
        .contains(
            """
                  "edited": "Some 2,000 pupils left the school.",
                  "logProbability": -3.25,
                  "findings": [{
                    "kind": "number",
                    "confidence": "sure",
                    "message": "“200” became “2,000”",
                    "french": [8, 11],
                    "english": [5, 10]
                  }, {
            """)
        .contains("\"findings\": []")
        .endsWith("\"\n}\n")
        .doesNotContain("\r");
  }

  @Test
  void what_is_absent_is_left_out() {
    assertThat(renderer.render(SampleDigests.saying("Rien."))).doesNotContain("date", "null");
  }

  @Test
  void reading_gives_the_digest_back() throws Exception {
    Digest digest = SampleDigests.bridge();
    assertThat(reader.read(renderer.render(digest))).isEqualTo(digest);
  }

  @Test
  void the_link_the_site_and_the_author_stand_with_the_source() throws Exception {
    Digest digest = SampleDigests.published();
    String text = renderer.render(digest);

    assertThat(text)
        .contains(
            """
                "language": "fr",
                "link": "https://www.gazette.invalid/pont?id=7&p=1",
                "site": "La Gazette",
                "author": "Solène Maréchal"
              },
            """);
    assertThat(reader.read(text)).isEqualTo(digest);
    assertThat(schema().validate(json.readTree(text))).isEmpty();
  }

  @Test
  void an_estimate_stands_with_its_sentence() throws Exception {
    Digest plain = SampleDigests.saying("Rien.");
    List<DigestBlock> blocks =
        plain.blocks().stream()
            .map(
                b ->
                    new DigestBlock(
                        b.id(), b.kind(), b.sentences().stream().map(s -> estimated(s)).toList()))
            .toList();
    Digest digest =
        new Digest(
            plain.id(),
            plain.source(),
            plain.date(),
            plain.title(),
            blocks,
            plain.bullets(),
            plain.signature());
    String text = renderer.render(digest);

    assertThat(text)
        .containsPattern("\"estimate\": \\{\\s*\"right\": 0.75,\\s*\"serious\": 0.1\\s*}");
    assertThat(reader.read(text)).isEqualTo(digest);
    assertThat(schema().validate(json.readTree(text))).isEmpty();
    String impossible = text.replace("0.75", "1.75");
    assertThatThrownBy(() -> reader.read(impossible)).isInstanceOf(DigestFormatException.class);
  }

  private static DigestSentence estimated(DigestSentence s) {
    return new DigestSentence(
        s.id(),
        s.french(),
        s.english(),
        s.edited(),
        s.logProbability(),
        s.findings(),
        Optional.of(new Estimate(0.75, 0.1)));
  }

  @Test
  void a_digest_of_version_1_is_still_read() throws Exception {
    String old =
        renderer
            .render(SampleDigests.bridge())
            .replace("\"schemaVersion\": 2", "\"schemaVersion\": 1");

    assertThat(reader.read(old)).isEqualTo(SampleDigests.bridge());
    String mixed =
        renderer
            .render(SampleDigests.published())
            .replace("\"schemaVersion\": 2", "\"schemaVersion\": 1");
    assertThatThrownBy(() -> reader.read(mixed)).isInstanceOf(DigestFormatException.class);
  }

  @Test
  void a_link_that_is_no_web_address_is_neither_written_nor_read() {
    Origin origin = Origin.of(Optional.of("javascript:alert(1)"), Optional.of("La Gazette"));
    assertThat(renderer.render(SampleDigests.published(origin)))
        .contains("La Gazette")
        .doesNotContain("javascript", "link");

    String smuggled =
        renderer.render(SampleDigests.published()).replace("https://www", "javascript:www");
    assertThatThrownBy(() -> reader.read(smuggled))
        .hasMessageStartingWith("digest.source.link: no web address");
  }

  static final java.util.List<String> hostile = SampleDigests.HOSTILE;

  @ParameterizedTest
  @FieldSource("hostile")
  void any_text_survives_the_round_trip_and_the_schema(String text) throws Exception {
    Digest digest = SampleDigests.saying(text);
    String written = renderer.render(digest);
    assertThat(reader.read(written)).isEqualTo(digest);
    assertThat(schema().validate(json.readTree(written))).isEmpty();
  }

  @Test
  void a_digest_is_valid_by_the_published_schema() throws Exception {
    JsonSchema schema = schema();
    String good = renderer.render(SampleDigests.bridge());

    assertThat(schema.validate(json.readTree(good))).isEmpty();
    assertThat(schema.validate(json.readTree(good.replace("\"derived\"", "\"drived\""))))
        .isNotEmpty();
    assertThat(
            schema.validate(json.readTree(good.replace("\"kind\": \"item\"", "\"kind\": \"x\""))))
        .isNotEmpty();
  }

  @Test
  void the_schema_knows_every_kind_of_finding_and_of_confidence() throws Exception {
    var finding =
        json.readTree(Files.readString(Path.of("docs/digest-schema.json")))
            .at("/$defs/findings/items/properties");
    assertThat(finding.at("/kind/enum"))
        .extracting(node -> node.textValue())
        .containsExactlyElementsOf(
            Arrays.stream(Finding.Kind.values()).map(Finding.Kind::jsonName).toList());
    assertThat(finding.at("/confidence/enum"))
        .extracting(node -> node.textValue())
        .containsExactlyElementsOf(
            Arrays.stream(Finding.Confidence.values()).map(Finding.Confidence::jsonName).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"schemaVersion\": 0}",
        "{\"schemaVersion\": 2}",
        "{\"schemaVersion\": 3}",
        "{\"schemaVersion\": 1}",
        "{\"schemaVersion\": 1, \"schemaVersion\": 1}"
      })
  void what_is_no_digest_is_refused(String text) {
    assertThatThrownBy(() -> reader.read(text)).isInstanceOf(DigestFormatException.class);
  }

  @Test
  void a_refusal_names_the_place() {
    String good = renderer.render(SampleDigests.bridge());
    assertThatThrownBy(() -> reader.read(good.replace("[8, 11]", "[11, 8]")))
        .isInstanceOf(DigestFormatException.class)
        .hasMessageContaining("finding.french");
    assertThatThrownBy(() -> reader.read(good.replace("-3.25", "\"low\"")))
        .hasMessage("digest.blocks[1].sentences[0].logProbability: not a number");
    assertThatThrownBy(() -> reader.read(good.replace("\"signature\"", "\"sig\"")))
        .hasMessage("digest: unknown field sig");
    assertThatThrownBy(() -> reader.read(good + "{}")).isInstanceOf(DigestFormatException.class);
  }

  private JsonSchema schema() throws Exception {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("docs/digest-schema.json")));
  }
}
