package breve.article.rtf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTest {
  private static List<String> read(String rtf) throws UnusableInputException {
    return new RtfReader()
        .read(new Input("a.rtf", rtf.getBytes(ISO_8859_1))).get(0).parts().stream()
            .map(p -> p.kind() + " " + p.text())
            .toList();
  }

  @Test
  void the_case_of_a_document() {
    assertThat(Cases.blocks(Cases.read("misc-formats/rtf.rtf")))
        .containsExactly(
            "TEXT Le pont ferme.", "TEXT Le pont de Saint-Pol ferme lundi, a annoncé la mairie.");
    assertThat(Cases.read("misc-formats/rtf2.txt").get(0).toString())
        .contains("it is an RTF document, though its name says plain text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l\\u8217?\\'e9cole du \\'abVal\\'bb                       | TEXT l’école du «Val»
          {\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}Il part.      | TEXT Il part.
          {\\info{\\title Non}}{\\*\\generator Non;}Il part.        | TEXT Il part.
          {\\header Non\\par}{\\footnote Non}Il part.               | TEXT Il part.
          {\\pict\\wmetafile8 0102}Il part.                         | TEXT Il part.
          Il {\\v cach\\'e9 }part.                                  | TEXT Il part.
          Il \\v cru \\v0 part.                                     | TEXT Il part.
          Il {\\deleted reste }part.                                | TEXT Il part.
          Le 1{\\super er} mars, 10{\\super 5} germes{\\super 2}.   | TEXT Le 1er mars, 10⁵ germes.
          CO{\\sub 2}                                               | TEXT CO2
          gouver\\-nement, sous\\_pr\\'e9fet, 3\\~euros             | TEXT gouvernement, sous-préfet, 3 euros
          Il\\line part\\tab tard.                                  | TEXT Il part tard.
          {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt Il}} part. | TEXT Il part.
          {\\listtext\\'b7\\tab}Il part.\\par\\pard Fin.            | ITEM Il part. ; TEXT Fin.
          \\pard\\ls1 Il part.\\par\\pard Fin.                      | ITEM Il part. ; TEXT Fin.
          \\trowd\\intbl Lyc\\'e9es\\cell 5 M\\cell\\row\\pard Fin. | ITEM Lycées, 5 M ; TEXT Fin.
          \\pard\\outlinelevel0 Il part\\par\\pard Fin.             | HEADING Il part ; TEXT Fin.
          {\\stylesheet{Normal;}{\\s1\\b heading 1;}}\\pard\\s1 Il part\\par\\pard Fin. | HEADING Il part ; TEXT Fin.
          """)
  void what_a_reader_of_the_document_sees_is_read(String rtf, String blocks) throws Exception {
    assertThat(read("{\\rtf1\\ansi\\ansicpg1252 " + rtf + "}"))
        .containsExactly(blocks.split(" ; "));
  }

  @Test
  void a_document_of_a_macintosh_and_one_in_russian_letters() throws Exception {
    assertThat(read("{\\rtf1\\mac l'\\'8ecole}")).containsExactly("TEXT l'école");
    assertThat(read("{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'f0}")).containsExactly("TEXT Мир");
  }

  @Test
  void what_is_no_document_or_half_of_one_says_so() {
    assertThatThrownBy(() -> read("Bonjour")).hasMessageContaining("does not begin like one");
    assertThatThrownBy(() -> read("{\\rtf1 Le pont")).hasMessageContaining("not an RTF document");
    assertThatThrownBy(() -> read("{\\rtf1{\\pict\\bin2000000000 ab}}"))
        .hasMessageContaining("ends in the middle");
    assertThatThrownBy(() -> read("{\\rtf1" + "{".repeat(100_000)))
        .isInstanceOf(UnusableInputException.class);
  }
}
