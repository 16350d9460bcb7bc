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
import java.util.regex.Pattern;

/**
 * Reads an RTF document, as WordPad, TextEdit and old Word write it, with RTF Parser Kit: its
 * paragraphs with their styles. Pictures and embedded files are never looked at.
 */
public final class RtfReader implements ArticleReader {
  private static final int START = 20;
  private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d+)");

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
    if (promisesTooMuch(bytes)) {
      throw damaged("it ends in the middle");
    }
    RtfText text = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), text);
    } catch (IOException | RuntimeException e) {
      String what = e.getMessage() == null ? "its groups do not close" : e.getMessage();
      throw damaged(what.replaceAll("\\s+", " ").replaceAll(": ", ", "));
    }
    return List.of(plain.draftOf(text.parts()));
  }

  /** The parser makes room for as many bytes as a picture is said to have. */
  private static boolean promisesTooMuch(byte[] bytes) {
    return BINARY
        .matcher(new String(bytes, ISO_8859_1))
        .results()
        .anyMatch(m -> m.group(1).length() > 9 || Integer.parseInt(m.group(1)) > bytes.length);
  }

  private static UnusableInputException damaged(String what) {
    return UnusableInputException.failed(
        FailReason.DAMAGED,
        "not an RTF document, or a damaged one (" + what + ")",
        "save it again as .rtf or .docx");
  }
}
