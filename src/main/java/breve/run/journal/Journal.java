package breve.run.journal;

import breve.run.folder.AtomicFile;
import breve.run.folder.OutputFile;
import breve.run.inbox.PlannedInput;
import breve.run.journal.Past.KnownArticle;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What the run does, line by line, as it does it; so that the next run knows what is done and what
 * killed this one. Lines are only ever appended; when it is opened, the history is written anew in
 * few lines, so that it doesn't grow with every night.
 */
public final class Journal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel channel;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the journal of a new run.
   *
   * @param history what the journal said until now
   * @param arrival of the articles that this run meets first
   */
  public static Journal open(Path file, History history, FirstSeenClock arrival)
      throws IOException {
    AtomicFile.write(file, out -> write(history, arrival, out));
    return new Journal(FileChannel.open(file, StandardOpenOption.APPEND));
  }

  private static void write(History history, FirstSeenClock arrival, OutputStream out)
      throws IOException {
    for (Past past : history.all()) {
      if (!past.files().isEmpty()) {
        out.write(line(digestedEvent(past)));
      }
      if (past.suspect().isAny()) {
        ObjectNode suspect = event("suspect", past.name());
        suspect.put("path", past.path());
        suspect.put("sha256", past.suspect().sha256());
        suspect.put("signature", past.suspect().signature());
        suspect.put("deaths", past.suspect().deaths());
        out.write(line(suspect));
      }
    }
    for (String leftFile : history.left()) {
      out.write(line(JSON.createObjectNode().put("event", "left").put("file", leftFile)));
    }
    ObjectNode speed = JSON.createObjectNode().put("event", "run-ended");
    out.write(line(speed.put("sentencesPerSecond", history.sentencesPerSecond())));
    ObjectNode begun = JSON.createObjectNode().put("event", "run-begun");
    out.write(line(begun.put("arrival", arrival.time().toString())));
  }

  /** An article's text is in memory, and work on it begins. */
  public void begun(PlannedInput input, String sha256, String signature, Company company)
      throws IOException {
    ObjectNode event = about("begun", input, sha256, signature);
    event.put("company", company.jsonName());
    // Not brought to the disk: it is there for when the process dies, not the machine.
    append(event);
  }

  /**
   * Digests of an input lie in the output folder.
   *
   * @param sha256 of the input; empty when some of its articles are still to be done
   */
  public void digested(
      PlannedInput input, String sha256, String signature, List<KnownArticle> articles)
      throws IOException {
    List<OutputFile> files = articles.stream().flatMap(met -> met.files().stream()).toList();
    Past before = Past.unknown(input.name(), input.path());
    append(digestedEvent(before.digested(sha256, signature, files, articles)));
    channel.force(false);
  }

  /** Work on an input ended without a digest, but did end. */
  public void ended(PlannedInput input) throws IOException {
    append(event("ended", input.name()));
  }

  /** Work on an input was broken off on purpose. */
  public void letGo(PlannedInput input) throws IOException {
    append(event("let-go", input.name()));
  }

  /** The process of its own in which an input was at work died, and this one did not. */
  public void died(PlannedInput input, String sha256, String signature) throws IOException {
    append(about("died", input, sha256, signature));
  }

  /** An input is gone; its digests stay, but belong to nobody. */
  void forgotten(String name) throws IOException {
    append(event("forgotten", name));
  }

  /** A digest that belonged to nobody was removed. */
  void pruned(String file) throws IOException {
    append(JSON.createObjectNode().put("event", "pruned").put("file", file));
  }

  /**
   * The run ends by itself.
   *
   * @param sentencesPerSecond of what it digested; 0 when that was nothing
   */
  public void runEnded(double sentencesPerSecond) throws IOException {
    ObjectNode event = JSON.createObjectNode().put("event", "run-ended");
    if (sentencesPerSecond > 0) {
      event.put("sentencesPerSecond", sentencesPerSecond);
    }
    append(event);
    channel.force(false);
  }

  /** Readers can see what this run met; what the next one meets is a new arrival. */
  public void arrivalEnded() throws IOException {
    append(JSON.createObjectNode().put("event", "arrival-ended"));
    channel.force(false);
  }

  private static ObjectNode event(String event, String name) {
    return JSON.createObjectNode().put("event", event).put("name", name);
  }

  private static ObjectNode about(
      String event, PlannedInput input, String sha256, String signature) {
    return event(event, input.name())
        .put("path", input.path())
        .put("sha256", sha256)
        .put("signature", signature);
  }

  private static ObjectNode digestedEvent(Past past) {
    ObjectNode event = event("digested", past.name());
    event.put("path", past.path()).put("sha256", past.sha256()).put("signature", past.signature());
    put(event, past.files());
    ArrayNode articles = event.putArray("articles");
    for (KnownArticle met : past.articles()) {
      ObjectNode article = articles.addObject().put("name", met.name()).put("text", met.text());
      article.put("firstSeen", met.firstSeen().toString());
      put(article.put("sha256", met.sha256()).put("signature", met.signature()), met.files());
    }
    return event;
  }

  private static void put(ObjectNode node, List<OutputFile> written) {
    ArrayNode files = node.putArray("files");
    written.forEach(f -> files.addObject().put("file", f.file()).put("bytes", f.bytes()));
  }

  private static byte[] line(ObjectNode event) {
    return (event + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void append(ObjectNode event) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(line(event));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
