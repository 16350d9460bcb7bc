package breve.digest;

import breve.article.SentenceId;
import breve.check.Finding;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.OneName;
import breve.language.Span;
import breve.summarize.Bullet;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The canonical form of a digest, of which the other formats are renderings. Fields stand in the
 * order of {@code docs/digest-schema.json}, absent ones are left out, indentation is two spaces,
 * lines end in LF: the same digest gives the same bytes on every machine.
 *
 * @see DigestReader
 */
public final class JsonRenderer implements DigestRenderer {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String format() {
    return "json";
  }

  /**
   * @throws IllegalArgumentException for a log-probability that is not a finite number, which JSON
   *     cannot hold
   */
  @Override
  public String render(Digest digest) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out).setPrettyPrinter(twoSpaces())) {
      write(digest, json);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.append('\n').toString();
  }

  private static PrettyPrinter twoSpaces() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withArrayValueSpacing(Spacing.AFTER)
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(new NopIndenter());
  }

  private static void write(Digest digest, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", Digest.SCHEMA_VERSION);
    json.writeStringField("id", digest.id());
    json.writeObjectFieldStart("source");
    json.writeStringField("path", digest.source().path());
    json.writeStringField("sha256", digest.source().sha256());
    json.writeStringField("language", digest.source().language());
    write("link", digest.source().origin().link(), json);
    write("site", digest.source().origin().site(), json);
    write("author", digest.source().origin().author(), json);
    json.writeEndObject();
    if (digest.date().isPresent()) {
      json.writeStringField("date", digest.date().get().toString());
    }
    json.writeObjectFieldStart("title");
    json.writeStringField("french", digest.title().french());
    json.writeStringField("english", digest.title().english());
    if (digest.title().edited().isPresent()) {
      json.writeStringField("edited", digest.title().edited().get());
    }
    json.writeBooleanField("derived", digest.title().derived());
    if (!digest.title().findings().isEmpty()) {
      write(digest.title().findings(), json);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("blocks");
    for (DigestBlock block : digest.blocks()) {
      write(block, json);
    }
    json.writeEndArray();
    if (!digest.names().isEmpty()) {
      json.writeArrayFieldStart("names");
      for (OneName name : digest.names()) {
        write(name, json);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("bullets");
    for (Bullet bullet : digest.bullets()) {
      write(bullet, json);
    }
    json.writeEndArray();
    json.writeStringField("signature", digest.signature());
    json.writeEndObject();
  }

  private static void write(DigestBlock block, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", block.id());
    json.writeStringField("kind", block.kind().jsonName());
    json.writeArrayFieldStart("sentences");
    for (DigestSentence sentence : block.sentences()) {
      write(sentence, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(DigestSentence sentence, JsonGenerator json) throws IOException {
    if (!Double.isFinite(sentence.logProbability())) {
      throw new IllegalArgumentException(
          sentence.id() + ": log-probability " + sentence.logProbability());
    }
    json.writeStartObject();
    json.writeStringField("id", sentence.id().toString());
    json.writeStringField("french", sentence.french());
    json.writeStringField("english", sentence.english());
    if (sentence.edited().isPresent()) {
      json.writeStringField("edited", sentence.edited().get());
    }
    json.writeNumberField("logProbability", sentence.logProbability());
    write(sentence.findings(), json);
    if (sentence.estimate().isPresent()) {
      json.writeObjectFieldStart("estimate");
      json.writeNumberField("right", sentence.estimate().get().right());
      json.writeNumberField("serious", sentence.estimate().get().serious());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(OneName name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("form", name.form());
    write("variants", name.variants(), json);
    write("sentences", written(name.sentences()), json);
    json.writeEndObject();
  }

  private static void write(Bullet bullet, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", bullet.text());
    write("sentences", written(bullet.sentences()), json);
    write(bullet.findings(), json);
    json.writeEndObject();
  }

  private static void write(List<Finding> findings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("kind", finding.kind().jsonName());
      json.writeStringField("confidence", finding.confidence().jsonName());
      json.writeStringField("message", finding.message());
      if (finding.french().isPresent()) {
        write("french", finding.french().get(), json);
      }
      if (finding.english().isPresent()) {
        write("english", finding.english().get(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String field, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  private static void write(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void write(String field, Span span, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private static List<String> written(List<SentenceId> ids) {
    return ids.stream().map(SentenceId::toString).toList();
  }
}
