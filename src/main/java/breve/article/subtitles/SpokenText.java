package breve.article.subtitles;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.WrappedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins what subtitles cut: a sentence goes on from cue to cue; a paragraph ends with a sentence
 * where there is a pause or much has been said, and where another one speaks.
 */
final class SpokenText {
  private static final long PAUSE_MS = 1500;
  private static final int MUCH = 400;

  private static final Pattern SENTENCE_END = Pattern.compile("[.…!?][»”\"’)\\]\\s]*$");

  /** A dash before each of two who speak. */
  private static final Pattern SPEAKER = Pattern.compile("^(?:[-–—]|>>)\\s*(?=\\S)");

  private final WrappedWords words;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  SpokenText(List<Cue> cues) {
    words = new WrappedWords(cues.stream().flatMap(cue -> cue.lines().stream()).toList());
    List<String> before = List.of();
    long end = 0;
    for (Cue cue : cues) {
      if (cue.from() - end >= PAUSE_MS || open.length() >= MUCH) {
        endSentence();
      }
      for (String line : cue.lines()) {
        // Captions that roll up show each line twice.
        if (!before.contains(line)) {
          add(line);
        }
      }
      before = cue.lines();
      end = cue.to();
    }
    end();
  }

  /** What is said, in paragraphs. */
  List<Part> parts() {
    return parts;
  }

  private void add(String line) {
    if (SPEAKER.matcher(line).find()) {
      end();
    }
    words.append(open, SPEAKER.matcher(line).replaceFirst(""));
  }

  private void endSentence() {
    if (SENTENCE_END.matcher(open).find()) {
      end();
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      parts.add(new Part(BlockKind.TEXT, open.toString()));
      open.setLength(0);
    }
  }
}
