package breve.article.pdf;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text of a PDF with Apache PDFBox. A PDF says where letters stand, not what they are:
 * headings are told by their size, paragraphs by their gaps. Scripts, links, forms and embedded
 * files are never looked at.
 */
public final class PdfReader implements ArticleReader {
  private static final int MAX_PAGES = 500;

  private final PlainTextReader plain = new PlainTextReader();

  @Override
  public Format format() {
    return Format.PDF;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    PdfGuard.check(input.bytes());
    BundledFonts.use();
    try (PDDocument document = Loader.loadPDF(input.bytes())) {
      if (document.getNumberOfPages() > MAX_PAGES) {
        throw UnusableInputException.skipped(
            SkipReason.TOO_LARGE,
            "it has more than %,d pages".formatted(MAX_PAGES),
            "split the document");
      }
      List<Part> parts = PdfParts.of(PdfLines.of(document));
      if (parts.isEmpty()) {
        throw UnusableInputException.skipped(
            SkipReason.EMPTY,
            "there is no text in it, pictures of pages perhaps",
            "run OCR over it");
      }
      return List.of(draftOf(parts));
    } catch (InvalidPasswordException e) {
      throw UnusableInputException.failed(
          FailReason.UNREADABLE, "it is protected by a password", "save a copy without one");
    } catch (PdfLines.TooLongException e) {
      throw UnusableInputException.skipped(SkipReason.TOO_LARGE, e.getMessage(), e.remedy);
    } catch (IOException | RuntimeException e) {
      // Whatever a damaged file makes of PDFBox, the file is at fault.
      throw UnusableInputException.failed(
          FailReason.DAMAGED,
          "not a PDF, or a damaged one ("
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceAll(": ", ", ")
              + ")",
          "print it to PDF again");
    }
  }

  /** The first paragraph may be a metadata line, as in plain text. */
  private Draft draftOf(List<Part> parts) {
    Draft first = plain.draftOf(parts.get(0).text());
    List<Part> rest = new ArrayList<>(parts);
    if (first.parts().isEmpty()) {
      rest.remove(0);
    }
    return new Draft(first.item(), first.date(), first.byline(), first.caption(), rest);
  }
}
