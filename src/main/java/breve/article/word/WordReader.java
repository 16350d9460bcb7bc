package breve.article.word;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Format;
import breve.article.Input;
import breve.article.PlainTextReader;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a Word document (.docx): the paragraphs of its main text with their styles. Done with the
 * JDK's ZIP and XML readers; links, pictures, macros and embedded files are never looked at.
 */
public final class WordReader implements ArticleReader {
  private static final String TEXT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";

  private final PlainTextReader plain = new PlainTextReader();

  @Override
  public Format format() {
    return Format.WORD;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    try {
      Map<String, String> files = ZipText.of(input.bytes(), List.of(TEXT, STYLES));
      if (!files.containsKey(TEXT)) {
        throw damaged("it has no text part");
      }
      WordStyles styles = WordStyles.of(files.getOrDefault(STYLES, ""));
      return List.of(draftOf(new WordText(styles).parts(files.get(TEXT))));
    } catch (ZipText.TooLargeException e) {
      throw UnusableInputException.skipped(SkipReason.TOO_LARGE, e.getMessage());
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll(": ", ", "));
    }
  }

  /** The first paragraph may be a metadata line, as in plain text. */
  private Draft draftOf(List<Part> parts) {
    if (parts.isEmpty()) {
      return plain.draftOf("");
    }
    Draft first = plain.draftOf(parts.get(0).text());
    List<Part> rest = new ArrayList<>(parts);
    if (first.parts().isEmpty()) {
      rest.remove(0);
    }
    return new Draft(first.item(), first.date(), first.byline(), first.caption(), rest);
  }

  private static UnusableInputException damaged(String what) {
    return UnusableInputException.failed(
        FailReason.DAMAGED,
        "not a Word document, or a damaged one (" + what + "): save it again as .docx");
  }
}
