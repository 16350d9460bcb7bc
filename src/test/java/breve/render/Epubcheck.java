package breve.render;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the W3C's epubcheck has against a book. */
final class Epubcheck extends MasterReport {
  private final List<String> faults = new ArrayList<>();

  /** Every warning and error, empty for a valid book. */
  static List<String> faults(byte[] book) {
    Epubcheck report = new Epubcheck();
    new EpubCheck(new ByteArrayInputStream(book), report, "edition.epub").doValidate();
    return report.faults;
  }

  @Override
  public void message(Message message, EPUBLocation where, Object... arguments) {
    if (message.getSeverity().toInt() >= Severity.WARNING.toInt()) {
      faults.add(message.getID() + " " + where + " " + message.getMessage(arguments));
    }
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {}

  @Override
  public void initialize() {}

  @Override
  public int generate() {
    return 0;
  }
}
