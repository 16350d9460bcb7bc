package breve.article.subtitles;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.TextCleaner;
import breve.article.TextDecoder;
import breve.article.UnusableInputException;
import java.util.List;
import java.util.Optional;

/**
 * Reads subtitles (SubRip and WebVTT): what is said, joined to sentences and paragraphs, without
 * numbers, times and marks.
 */
public final class SubtitlesReader implements ArticleReader {
  private final TextDecoder decoder = new TextDecoder();
  private final TextCleaner cleaner = new TextCleaner();

  @Override
  public Format format() {
    return Format.SUBTITLES;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    String text =
        decoder.decode(input.bytes()).orElseThrow(() -> failed(FailReason.NOT_TEXT, "no text"));
    List<Cue> cues = Cue.in(cleaner.clean(text));
    if (cues.isEmpty() && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      throw failed(FailReason.DAMAGED, "no times in it");
    }
    List<Draft.Part> parts = new SpokenText(cues).parts();
    if (parts.isEmpty()) {
      throw UnusableInputException.skipped(SkipReason.EMPTY, "there is no text in it");
    }
    return List.of(Draft.of(Optional.empty(), Optional.empty(), parts));
  }

  private static UnusableInputException failed(FailReason reason, String what) {
    return UnusableInputException.failed(
        reason, "not subtitles, though its name says so (" + what + ")", "give the text as .txt");
  }
}
