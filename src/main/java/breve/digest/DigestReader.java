package breve.digest;

import breve.article.BlockKind;
import breve.article.PartialDate;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.digest.Digest.OneName;
import breve.language.Span;
import breve.summarize.Bullet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link JsonRenderer} wrote: for every digest, reading its JSON gives it back. Strict:
 * an unknown field, a missing one or one of the wrong type is an error, as in the published schema.
 */
public final class DigestReader {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads one digest.
   *
   * @param json a whole digest file
   * @throws DigestFormatException when the text is no JSON, or no digest of this schema version
   */
  public Digest read(String json) throws DigestFormatException {
    JsonNode tree;
    try {
      tree = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new DigestFormatException("not JSON: " + e.getOriginalMessage(), e);
    }
    int version = new JsonFields(tree, "digest").integer("schemaVersion");
    if (version != Digest.SCHEMA_VERSION) {
      throw new DigestFormatException(
          "schemaVersion " + version + ", but this Brève reads " + Digest.SCHEMA_VERSION);
    }
    return digest(tree);
  }

  private static Digest digest(JsonNode tree) throws DigestFormatException {
    JsonFields digest =
        new JsonFields(tree, "digest")
            .only(
                "schemaVersion",
                "id",
                "source",
                "date",
                "title",
                "blocks",
                "names",
                "bullets",
                "signature");
    JsonFields source = digest.object("source").only("path", "sha256", "language");
    JsonFields title =
        digest.object("title").only("french", "english", "edited", "derived", "findings");
    return new Digest(
        digest.string("id"),
        new Source(source.string("path"), source.string("sha256"), source.string("language")),
        date(digest),
        new DigestTitle(
            title.string("french"),
            title.string("english"),
            title.optionalString("edited"),
            title.bool("derived"),
            title.optionalObjects("findings", DigestReader::finding)),
        digest.objects("blocks", DigestReader::block),
        digest.optionalObjects("names", DigestReader::name),
        digest.objects("bullets", DigestReader::bullet),
        digest.string("signature"));
  }

  private static Optional<PartialDate> date(JsonFields digest) throws DigestFormatException {
    Optional<String> written = digest.optionalString("date");
    Optional<PartialDate> date = written.flatMap(PartialDate::parse);
    if (written.isPresent() && date.isEmpty()) {
      throw new DigestFormatException("digest.date: no date: " + written.get());
    }
    return date;
  }

  private static DigestBlock block(JsonFields block) throws DigestFormatException {
    block.only("id", "kind", "sentences");
    return new DigestBlock(
        block.string("id"),
        block.choice("kind", BlockKind.values(), BlockKind::jsonName),
        block.objects("sentences", DigestReader::sentence));
  }

  private static DigestSentence sentence(JsonFields sentence) throws DigestFormatException {
    sentence.only("id", "french", "english", "edited", "logProbability", "findings");
    return new DigestSentence(
        sentence.string("id"),
        sentence.string("french"),
        sentence.string("english"),
        sentence.optionalString("edited"),
        sentence.number("logProbability"),
        sentence.objects("findings", DigestReader::finding));
  }

  private static OneName name(JsonFields name) throws DigestFormatException {
    name.only("form", "variants", "sentences");
    return new OneName(name.string("form"), name.strings("variants"), name.strings("sentences"));
  }

  private static Bullet bullet(JsonFields bullet) throws DigestFormatException {
    bullet.only("text", "sentences", "findings");
    return new Bullet(
        bullet.string("text"),
        bullet.strings("sentences"),
        bullet.objects("findings", DigestReader::finding));
  }

  private static Finding finding(JsonFields finding) throws DigestFormatException {
    finding.only("kind", "confidence", "message", "french", "english");
    return new Finding(
        finding.choice("kind", Kind.values(), Kind::jsonName),
        finding.choice("confidence", Confidence.values(), Confidence::jsonName),
        span(finding, "french"),
        span(finding, "english"),
        finding.string("message"));
  }

  private static Optional<Span> span(JsonFields finding, String field)
      throws DigestFormatException {
    List<Integer> ends = finding.optionalIntegers(field);
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.size() != 2 || ends.get(0) < 0 || ends.get(1) < ends.get(0)) {
      throw new DigestFormatException("finding." + field + ": no span: " + ends);
    }
    return Optional.of(new Span(ends.get(0), ends.get(1)));
  }
}
