package breve.run.journal;

import breve.run.folder.OutputFile;
import breve.run.journal.Past.KnownArticle;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What earlier runs did, as their journal tells it. */
public final class History {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Past> byName = new LinkedHashMap<>();
  private final Map<String, JsonNode> atWork = new LinkedHashMap<>();
  private final Set<String> left = new LinkedHashSet<>();
  private Optional<Instant> openArrival = Optional.empty();
  private double sentencesPerSecond;

  /**
   * Replays a journal. What was at work when it broke off was at work when the process died.
   *
   * @param journal need not exist
   */
  public static History replay(Path journal) throws IOException {
    History history = new History();
    if (Files.exists(journal)) {
      // Not Files.lines: it would refuse a line that was cut within a character.
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(journal), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          history.replayLine(line);
        }
      }
    }
    history.blameForDeath();
    return history;
  }

  private void replayLine(String line) {
    JsonNode event;
    try {
      event = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return; // the line that was being written when the process died
    }
    String name = event.path("name").asText();
    String path = event.path("path").asText();
    switch (event.path("event").asText()) {
      case "run-begun" -> {
        blameForDeath();
        openArrival = instant(event.path("arrival"));
      }
      case "arrival-ended" -> openArrival = Optional.empty();
      case "run-ended" ->
          sentencesPerSecond = event.path("sentencesPerSecond").asDouble(sentencesPerSecond);
      case "begun" -> atWork.put(name, event);
      case "died" -> {
        atWork.remove(name);
        byName.put(name, past(name, path).died(text(event), way(event)));
      }
      case "let-go" -> atWork.remove(name);
      case "digested" -> {
        atWork.remove(name);
        digested(name, event);
      }
      case "ended" -> {
        atWork.remove(name);
        byName.computeIfPresent(name, (n, past) -> past.survived());
      }
      case "suspect" -> byName.put(name, suspect(event, past(name, path)));
      case "left" -> left.add(event.path("file").asText());
      case "pruned" -> left.remove(event.path("file").asText());
      case "forgotten" -> forget(name);
      default -> {
        // from a newer version: it knows better what that means
      }
    }
  }

  private void digested(String name, JsonNode event) {
    List<OutputFile> files = files(event);
    Past before = byName.get(name);
    if (before != null) {
      before.files().forEach(f -> left.add(f.file()));
    }
    files.forEach(f -> left.remove(f.file()));
    List<KnownArticle> met = new ArrayList<>();
    event
        .path("articles")
        .forEach(
            a ->
                instant(a.path("firstSeen"))
                    .ifPresent(
                        seen ->
                            met.add(
                                new KnownArticle(
                                    a.path("name").asText(),
                                    a.path("text").asText(),
                                    seen,
                                    a.path("sha256").asText(),
                                    a.path("signature").asText(),
                                    files(a)))));
    byName.put(
        name,
        Past.unknown(name, event.path("path").asText())
            .digested(event.path("sha256").asText(), event.path("signature").asText(), files, met));
  }

  private static List<OutputFile> files(JsonNode event) {
    List<OutputFile> files = new ArrayList<>();
    event
        .path("files")
        .forEach(f -> files.add(new OutputFile(f.path("file").asText(), f.path("bytes").asLong())));
    return files;
  }

  /** Empty too for what no journal of ours holds. */
  private static Optional<Instant> instant(JsonNode written) {
    try {
      return Optional.of(Instant.parse(written.asText()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Past suspect(JsonNode event, Past past) {
    return past.suspected(text(event), way(event), event.path("deaths").asInt(1));
  }

  private static String text(JsonNode event) {
    return event.path("sha256").asText();
  }

  private static String way(JsonNode event) {
    return event.path("signature").asText();
  }

  /**
   * What was at work is a suspect. It is to blame only if it was a suspect already, and digested
   * alone in the process that died for want of one of its own.
   */
  private void blameForDeath() {
    atWork.forEach(
        (name, event) -> {
          Past past = past(name, event.path("path").asText());
          boolean alone = Company.ALONE.jsonName().equals(event.path("company").asText());
          byName.put(
              name,
              alone
                  ? past.died(text(event), way(event))
                  : past.diedInCompany(text(event), way(event)));
        });
    atWork.clear();
  }

  private void forget(String name) {
    Past past = byName.remove(name);
    if (past != null) {
      past.files().forEach(f -> left.add(f.file()));
    }
  }

  /** What is known of an input; nothing, if it is new. */
  public Past past(String name, String path) {
    return byName.getOrDefault(name, Past.unknown(name, path));
  }

  /** All inputs of which something is known. */
  Collection<Past> all() {
    return byName.values();
  }

  /** Digests in the output folder that no input has any more. */
  Set<String> left() {
    return left;
  }

  /** All digests that earlier runs wrote, below the output folder. */
  public List<String> files() {
    List<String> files = new ArrayList<>(left);
    byName.values().forEach(past -> past.files().forEach(f -> files.add(f.file())));
    return files;
  }

  /** When the newest of all articles was first seen; empty when there is none. */
  public Optional<Instant> newest() {
    return byName.values().stream()
        .flatMap(past -> past.articles().stream())
        .map(KnownArticle::firstSeen)
        .max(Comparator.naturalOrder());
  }

  /** The arrival that the last run began or continued, if its edition was never finished. */
  Optional<Instant> openArrival() {
    return openArrival;
  }

  /** Whether a run came to its end here, and made an edition if one was asked for. */
  public boolean hadEdition() {
    return openArrival.isEmpty() && !byName.isEmpty();
  }

  /** How fast the last run was that did something; 0 when none did. */
  public double sentencesPerSecond() {
    return sentencesPerSecond;
  }
}
