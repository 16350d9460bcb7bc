package breve.article.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedLinesTest {
  private static final String TEXT = "Le pont fermé\n\nrouvrira en février à Sète.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
  void lines_are_decoded_by_what_their_bytes_show(String charset) throws IOException {
    assertThat(lines(TEXT.getBytes(Charset.forName(charset))))
        .containsExactly("Le pont fermé", "", "rouvrira en février à Sète.");
  }

  @Test
  void a_byte_order_mark_is_none_of_the_text() throws IOException {
    assertThat(lines(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
        .startsWith("Le pont fermé");
  }

  @Test
  void files_glued_together_are_decoded_line_by_line() throws IOException {
    byte[] utf8 = "été\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "hiver à Sète\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = new byte[utf8.length + latin.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);

    assertThat(lines(both)).containsExactly("été", "hiver à Sète");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\nobj",
        "PK\u0003\u0004 word/document.xml",
        "PK\u0003\u0004 mimetype",
        "{\\rtf1\\ansi Le pont}",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 Word",
        "Le pont\nfer\u0000me\n",
      })
  void what_is_no_text_ends_with_an_error_that_names_it(String start) {
    assertThatThrownBy(() -> lines(start.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("journal: .+: .+"); // what it is, and what to do
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    List<String> read = new ArrayList<>();
    try (BufferedReader lines = DecodedLines.of(new ByteArrayInputStream(bytes), "journal")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read.add(line);
      }
    }
    return read;
  }
}
