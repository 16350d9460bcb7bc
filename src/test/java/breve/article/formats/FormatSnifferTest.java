package breve.article.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Format;
import breve.article.UnusableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatSnifferTest {
  private final FormatSniffer sniffer = new FormatSniffer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt      | Le maire est parti.                  | TEXT
          a.md       | # Le maire                           | MARKDOWN
          A.HTM      | Le maire est parti.                  | HTML
          a.xml      | <?xml version='1.0'?><rss></rss>     | FEED
          a.rss      | <!-- a --><feed xmlns='x'></feed>    | FEED
          a.eml      | Subject: Le maire                    | MAIL
          stdin      | <!DOCTYPE html><p>Le maire           | HTML
          stdin      | <p>Le maire</p>                      | HTML
          stdin      | <?xml version='1.0'?><rdf:RDF x='y'> | FEED
          stdin      | From: a@b.fr\\nSubject: x\\n\\nLe maire | MAIL
          stdin      | De: le maire\\nSujet: x\\n\\nLe maire   | TEXT
          stdin      | Le maire est parti.                  | TEXT
          notes.log  | Le maire est parti.                  | TEXT
          a.mhtml    | From: <Saved by Blink>\\nSubject: x\\n\\nx | SAVED_PAGE
          page.eml   | From: <Saved by Blink>\\nSubject: x\\n\\nx | SAVED_PAGE
          stdin      | Subject: x\\nSnapshot-Content-Location: y\\nDate: z\\n\\nx | SAVED_PAGE
          stdin      | {\\rtf1 Le maire}                      | RTF
          stdin      | WEBVTT\\n\\n00:01.000 --> 00:02.000\\nx | SUBTITLES
          a.txt      | 1\\n00:00:01,000 --> 00:00:02,000\\nx    | SUBTITLES
          stdin      | {"version": "https://jsonfeed.org/version/1", "items": []} | JSON_FEED
          stdin      | { "Le maire" est parti }             | TEXT
          stdin      | [Musique] Le maire                   | TEXT
          v1.2/maire | Le maire est parti.                  | TEXT
          """)
  void the_ending_tells_the_format_and_else_the_first_bytes(String name, String text, Format format)
      throws Exception {
    byte[] bytes = text.replace("\\n", "\n").getBytes(UTF_8);
    assertThat(sniffer.formatOf(name, bytes)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt  | <!doctype html><html><body>Le maire | a web page, though its name says plain text: rename it to end in .html
          a.md   | <html lang='fr'><p>Le maire         | a web page, though its name says Markdown: rename it to end in .html
          a.txt  | <?xml version='1.0'?><rss/>         | a feed, though its name says plain text: rename it to end in .xml
          a.html | %PDF-1.7 and so on                  | a PDF, though its name says a web page: rename it to end in .pdf
          a.xml  | <!DOCTYPE html><html></html>        | a web page, though its name says a feed: rename it to end in .html
          a.txt  | {\\rtf1 Le maire}                     | an RTF document, though its name says plain text: rename it to end in .rtf
          a.txt  | {"version":"https://jsonfeed.org/version/1.1"} | a JSON feed, though its name says plain text: rename it to end in .json
          a.docx | %PDF-1.4                            | a PDF, though its name says a Word document: rename it to end in .pdf
          """)
  void a_name_that_lies_is_an_error_with_its_remedy(String name, String text, String message) {
    assertThatThrownBy(() -> sniffer.formatOf(name, text.getBytes(ISO_8859_1)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("it is " + message);
  }

  @Test
  void marks_and_encodings_before_the_first_tag_do_not_hide_it() throws Exception {
    assertThat(sniffer.formatOf("stdin", "\uFEFF\n<html>".getBytes(UTF_8))).isEqualTo(Format.HTML);
    assertThat(sniffer.formatOf("stdin", "\uFEFF<html>".getBytes(UTF_16LE))).isEqualTo(Format.HTML);
  }

  @Test
  void other_archives_and_old_documents_are_told_what_to_do() {
    assertThatThrownBy(() -> sniffer.formatOf("a.docx", "PK\u0003\u0004mimetype".getBytes(UTF_8)))
        .hasMessageContaining("unpack or export it");
    byte[] doc = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
    assertThatThrownBy(() -> sniffer.formatOf("a.doc", doc))
        .hasMessageContaining("save it as .docx");
  }

  @Test
  void what_holds_a_text_that_cannot_be_taken_out_of_it_is_refused_by_name() {
    assertThatThrownBy(() -> sniffer.formatOf("a.json", "{\"titre\": \"x\"}".getBytes(UTF_8)))
        .hasMessage("it is JSON, but no JSON feed: give the text that is in it");
    assertThatThrownBy(() -> sniffer.formatOf("a.txt", "[{\"a\": 1}]".getBytes(UTF_8)))
        .hasMessageContaining("no JSON feed");
    byte[] packed = {0x1F, (byte) 0x8B, 8, 0};
    assertThatThrownBy(() -> sniffer.formatOf("a.xml", packed)).hasMessageContaining("gunzip");
  }

  @Test
  void a_prolog_without_an_end_takes_no_time() throws Exception {
    assertThat(sniffer.formatOf("stdin", "<!--".repeat(1000).getBytes(UTF_8)))
        .isEqualTo(Format.TEXT);
    assertThat(sniffer.formatOf("stdin", "<?x?>".repeat(1000).getBytes(UTF_8)))
        .isEqualTo(Format.TEXT);
  }
}
