package breve.article.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a PDF with the size of their letters, as PDFBox puts them together. */
final class PdfLines extends PDFTextStripper {
  /** A thousand pages of text have some 3 million letters. */
  private static final int MAX_LETTERS = 3_000_000;

  private static final int MAX_OPERATORS = 2_000_000;

  /** A page goes on for longer than any article does. */
  static final class TooLongException extends IOException {
    final String remedy;

    TooLongException(String fault, String remedy) {
      super(fault);
      this.remedy = remedy;
    }
  }

  private final List<List<PdfLine>> rows = new ArrayList<>();
  private PdfRow row = new PdfRow();
  private boolean begins = true;
  private int letters;
  private int operators;

  private PdfLines() throws IOException {
    setSuppressDuplicateOverlappingText(false);
  }

  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.writeText(document, Writer.nullWriter());
    stripper.endLine();
    return PdfColumns.ordered(stripper.rows);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new TooLongException(
          "its pages are drawn in more than 2 million steps", "print it again");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (letters++ < MAX_LETTERS) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    row.add(text, positions);
    if (letters > MAX_LETTERS) {
      throw new TooLongException("it has more than 3 million letters", "split the document");
    }
  }

  @Override
  protected void writeWordSeparator() {
    row.addSpace();
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() {
    endLine();
    begins = true;
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    List<PdfLine> lines = row.lines(getCurrentPageNo(), begins);
    if (!lines.isEmpty()) {
      rows.add(lines);
      begins = false;
    }
    row = new PdfRow();
  }
}
