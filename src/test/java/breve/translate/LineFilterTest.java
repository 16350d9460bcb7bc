package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.glossary.Glossary;
import breve.check.name.Capitals;
import breve.check.name.NameTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class LineFilterTest {
  private final FakeTranslator translator = new FakeTranslator();

  @Test
  void a_line_stays_a_line_and_a_blank_one_blank() throws IOException {
    StringWriter out = new StringWriter();
    new LineFilter(translator)
        .run(reader("Il pleut. Il neige.\n\nIl vente."), new PrintWriter(out));

    assertThat(out.toString())
        .isEqualTo("English of Il pleut. English of Il neige.\n\nEnglish of Il vente.\n");
  }

  @Test
  void what_is_shouted_reaches_the_translator_as_a_sentence() throws IOException {
    Capitals capitals = new Capitals(NameTable.standard());
    new LineFilter(translator, Glossary.none(), capitals::restored)
        .run(reader("LE PONT DE SAINT-POL FERME"), new PrintWriter(new StringWriter()));

    assertThat(translator.asked).containsExactly("Le pont de Saint-Pol ferme");
  }

  @Test
  void no_more_is_read_and_translated_when_nobody_takes_it() throws IOException {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    PrintWriter out = new PrintWriter(full);

    new LineFilter(translator).run(reader("Il pleut.\n".repeat(1000)), out);

    assertThat(translator.asked).hasSizeLessThan(300);
    assertThat(out.checkError()).isTrue();
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }
}
