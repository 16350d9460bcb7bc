package breve.article.rtf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.PlainTextReader;
import breve.article.Reading.Failed.FailReason;
import breve.article.UnusableInputException;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Reads an RTF document, as WordPad, TextEdit and old Word write it, with RTF Parser Kit: its
 * paragraphs with their styles. Pictures and embedded files are never looked at.
 */
public final class RtfReader implements ArticleReader {
  private static final int START = 20;

  private final PlainTextReader plain = new PlainTextReader();

  @Override
  public Format format() {
    return Format.RTF;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    byte[] bytes = input.bytes();
    if (!new String(bytes, 0, Math.min(START, bytes.length), ISO_8859_1)
        .stripLeading()
        .startsWith("{\\rtf")) {
      throw damaged("it does not begin like one");
    }
    RtfText text = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), text);
    } catch (IOException | RuntimeException e) {
      throw damaged(String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll(": ", ", "));
    }
    if (!text.isComplete()) {
      throw damaged("it ends in the middle");
    }
    return List.of(plain.draftOf(text.parts()));
  }

  private static UnusableInputException damaged(String what) {
    return UnusableInputException.failed(
        FailReason.DAMAGED,
        "not an RTF document, or a damaged one (" + what + ")",
        "save it again as .rtf or .docx");
  }
}
