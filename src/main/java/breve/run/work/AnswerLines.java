package breve.run.work;

import breve.article.ArticleId;
import breve.article.Reading;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.digest.DigestFormatException;
import breve.digest.DigestReader;
import breve.run.outcome.ToldFailure;
import breve.translate.RepairCount;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what {@link AnswerWriter} wrote, and passes it on. */
final class AnswerLines {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerLines.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Answers to;

  AnswerLines(Answers to) {
    this.to = to;
  }

  /** Passes an answer on; Java's own last words, which stand among them, are none. */
  void pass(String line) {
    JsonNode answer;
    try {
      answer = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      LOG.debug("no answer: {}", line);
      return;
    }
    switch (answer.path("answer").asText()) {
      case "ready" -> to.ready(answer.path("signature").asText());
      case "refused" -> to.refused(answer.path("why").asText());
      case "text" -> to.text(header(answer));
      case "skipped" ->
          to.nothing(
              new Reading.Skipped(
                  SkipReason.valueOf(answer.path("reason").asText()),
                  answer.path("why").asText(),
                  answer.path("remedy").asText(),
                  text(answer, "item")));
      case "unread" ->
          to.nothing(
              new Reading.Failed(
                  FailReason.valueOf(answer.path("reason").asText()),
                  answer.path("fault").asText(),
                  answer.path("remedy").asText()));
      case "all-read" -> to.allRead();
      case "broken" -> to.broken(failure(answer));
      case "digested" -> digested(answer);
      case "failed" -> to.failed(answer.path("number").asInt(), failure(answer));
      default -> LOG.debug("no answer: {}", line);
    }
  }

  private static TextHeader header(JsonNode answer) {
    return new TextHeader(
        new ArticleId(answer.path("input").asText(), text(answer, "item")),
        answer.path("path").asText(),
        answer.path("sha256").asText(),
        text(answer, "repair"),
        answer.path("sentences").asLong());
  }

  private static Optional<String> text(JsonNode answer, String field) {
    return answer.has(field) ? Optional.of(answer.path(field).asText()) : Optional.empty();
  }

  private static ToldFailure failure(JsonNode answer) {
    return new ToldFailure(answer.path("why").asText(), answer.path("memory").asBoolean());
  }

  private void digested(JsonNode answer) {
    int number = answer.path("number").asInt();
    Optional<RepairCount> repairs =
        answer.has("repairs")
            ? Optional.of(RepairJson.read(answer.path("repairs")))
            : Optional.empty();
    try {
      to.digested(number, new DigestReader().read(answer.path("digest").asText()), repairs);
    } catch (DigestFormatException e) {
      to.failed(number, e);
    }
  }
}
