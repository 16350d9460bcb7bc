package breve.run.work;

import breve.article.Reading;
import breve.digest.Digest;
import breve.digest.JsonRenderer;
import breve.run.outcome.Problem;
import breve.translate.RepairCount;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes answers, a JSON object a line; from any thread. */
final class AnswerWriter implements Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream out;
  private final Runnable nobodyListens;

  /**
   * @param nobodyListens called when an answer can't be written
   */
  AnswerWriter(OutputStream out, Runnable nobodyListens) {
    this.out = out;
    this.nobodyListens = nobodyListens;
  }

  private static ObjectNode answer(String what) {
    return JSON.createObjectNode().put("answer", what);
  }

  @Override
  public void ready(String signature) {
    write(answer("ready").put("signature", signature));
  }

  @Override
  public void refused(String why) {
    write(answer("refused").put("why", why));
  }

  @Override
  public void text(TextHeader header) {
    ObjectNode answer = answer("text").put("input", header.id().input());
    header.id().item().ifPresent(item -> answer.put("item", item));
    header.repair().ifPresent(repair -> answer.put("repair", repair));
    answer.put("path", header.path()).put("sha256", header.sha256());
    write(answer.put("sentences", header.sentences()));
  }

  @Override
  public void nothing(Reading reading) {
    if (reading instanceof Reading.Skipped skipped) {
      ObjectNode answer = answer("skipped").put("reason", skipped.reason().name());
      skipped.item().ifPresent(item -> answer.put("item", item));
      write(answer.put("why", skipped.why()).put("remedy", skipped.remedy()));
    } else if (reading instanceof Reading.Failed failed) {
      ObjectNode answer = answer("unread").put("reason", failed.reason().name());
      write(answer.put("fault", failed.fault()).put("remedy", failed.remedy()));
    } else {
      throw new IllegalArgumentException("an article is something");
    }
  }

  @Override
  public void allRead() {
    write(answer("all-read"));
  }

  @Override
  public void broken(Throwable why) {
    write(told(answer("broken"), why));
  }

  @Override
  public void digested(int number, Digest digest, Optional<RepairCount> repairs) {
    ObjectNode answer = answer("digested").put("number", number);
    repairs.ifPresent(count -> answer.set("repairs", RepairJson.write(count)));
    write(answer.put("digest", new JsonRenderer().render(digest)));
  }

  @Override
  public void failed(int number, Throwable why) {
    write(told(answer("failed").put("number", number), why));
  }

  private static ObjectNode told(ObjectNode answer, Throwable why) {
    Throwable cause = Problem.cause(why);
    return answer.put("why", Problem.text(cause)).put("memory", cause instanceof OutOfMemoryError);
  }

  private synchronized void write(ObjectNode answer) {
    try {
      out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      nobodyListens.run();
    }
  }
}
