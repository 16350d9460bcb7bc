package breve.article.word;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.PlainTextReader;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a Word document (.docx): the paragraphs of its main text with their styles. Done with the
 * JDK's ZIP and XML readers; links, pictures, macros and embedded files are never looked at.
 */
public final class WordReader implements ArticleReader {
  private final PlainTextReader plain = new PlainTextReader();

  @Override
  public Format format() {
    return Format.WORD;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    try {
      WordPackage files = WordPackage.of(input.bytes());
      if (files.text().isEmpty()) {
        throw damaged("it has no text part");
      }
      WordStyles styles = WordStyles.of(files.styles());
      return List.of(plain.draftOf(new WordText(styles).parts(files.text().get())));
    } catch (ZipText.TooLargeException e) {
      throw UnusableInputException.skipped(SkipReason.TOO_LARGE, e.getMessage());
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll(": ", ", "));
    }
  }

  private static UnusableInputException damaged(String what) {
    return UnusableInputException.failed(
        FailReason.DAMAGED,
        "not a Word document, or a damaged one (" + what + ")",
        "save it again as .docx");
  }
}
