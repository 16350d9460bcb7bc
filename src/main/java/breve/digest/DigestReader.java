package breve.digest;

import breve.article.BlockKind;
import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.SentenceId;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.quality.Estimate;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link JsonRenderer} wrote: for every digest, reading its JSON gives it back. Strict:
 * an unknown field, a missing one or one of the wrong type is an error, as in the published schema.
 */
public final class DigestReader {
  /** Version 1 had no link, site and author of a source. */
  private static final int OLDEST = 1;

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads one digest.
   *
   * @param json a whole digest file
   * @throws DigestFormatException when the text is no JSON, or no digest of a schema version known
   *     here
   */
  public Digest read(String json) throws DigestFormatException {
    JsonNode tree;
    try {
      tree = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new DigestFormatException("not JSON: " + e.getOriginalMessage(), e);
    }
    int version = new JsonFields(tree, "digest").integer("schemaVersion");
    if (version < OLDEST || version > Digest.SCHEMA_VERSION) {
      throw new DigestFormatException(
          "schemaVersion "
              + version
              + ", but this Brève reads "
              + OLDEST
              + " to "
              + Digest.SCHEMA_VERSION);
    }
    return digest(tree, version);
  }

  private static Digest digest(JsonNode tree, int version) throws DigestFormatException {
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
    JsonFields title =
        digest.object("title").only("french", "english", "edited", "derived", "findings");
    return new Digest(
        digest.string("id"),
        source(digest.object("source"), version),
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

  private static Source source(JsonFields source, int version) throws DigestFormatException {
    if (version < Digest.SCHEMA_VERSION) {
      source.only("path", "sha256", "language");
    } else {
      source.only("path", "sha256", "language", "link", "site", "author");
    }
    Optional<String> link = source.optionalString("link");
    Origin origin =
        new Origin(link, source.optionalString("site"), source.optionalString("author"));
    if (!origin.link().equals(link)) {
      throw new DigestFormatException("digest.source.link: no web address: " + link.orElse(""));
    }
    return new Source(
        source.string("path"), source.string("sha256"), source.string("language"), origin);
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
    sentence.only("id", "french", "english", "edited", "logProbability", "findings", "estimate");
    return new DigestSentence(
        id(sentence.string("id")),
        sentence.string("french"),
        sentence.string("english"),
        sentence.optionalString("edited"),
        sentence.number("logProbability"),
        sentence.objects("findings", DigestReader::finding),
        sentence.optionalObject("estimate", DigestReader::estimate));
  }

  private static Estimate estimate(JsonFields estimate) throws DigestFormatException {
    estimate.only("right", "serious");
    try {
      return new Estimate(estimate.number("right"), estimate.number("serious"));
    } catch (IllegalArgumentException e) {
      throw new DigestFormatException("estimate: " + e.getMessage(), e);
    }
  }

  private static OneName name(JsonFields name) throws DigestFormatException {
    name.only("form", "variants", "sentences");
    return new OneName(name.string("form"), name.strings("variants"), ids(name));
  }

  private static List<SentenceId> ids(JsonFields of) throws DigestFormatException {
    List<SentenceId> ids = new ArrayList<>();
    for (String written : of.strings("sentences")) {
      ids.add(id(written));
    }
    return ids;
  }

  private static SentenceId id(String written) throws DigestFormatException {
    try {
      return SentenceId.of(written);
    } catch (IllegalArgumentException e) {
      throw new DigestFormatException(e.getMessage(), e);
    }
  }

  private static Bullet bullet(JsonFields bullet) throws DigestFormatException {
    bullet.only("text", "sentences", "findings");
    return new Bullet(
        bullet.string("text"), ids(bullet), bullet.objects("findings", DigestReader::finding));
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
