package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.Finding.Kind;
import breve.check.glossary.Glossary;
import breve.check.list.Checks;
import breve.decode.Hypothesis;
import breve.language.Span;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryPlacerTest {
  private static final String FRENCH = "Un hélicoptère a survolé la bande de Gaza.";
  private static final String WRONG = "A plane flew over the Gazan band.";

  @TempDir Path folder;
  private Glossary glossary;
  private final Looking model = new Looking();

  @BeforeEach
  void read() throws Exception {
    glossary =
        Glossary.read(
            Files.writeString(
                folder.resolve("terms.tsv"),
                "hélicoptère\thelicopter\nbande de Gaza\tGaza Strip\n"));
  }

  @Test
  void a_term_is_put_where_the_model_looked_at_it() {
    model.hypotheses = List.of(WRONG);
    model.link("plane", "hélicoptère");
    model.link("Gazan", "Gaza");
    model.link("band", "bande");

    Translation t = translated();

    assertThat(t.english()).isEqualTo(WRONG);
    assertThat(edited(t)).isEqualTo("A helicopter flew over the Gaza Strip.");
    assertThat(t.findings())
        .filteredOn(f -> f.kind() == Kind.GLOSSARY)
        .hasSize(2)
        .noneMatch(Finding::shown)
        .anySatisfy(
            f ->
                assertThat(f.message())
                    .isEqualTo("“plane” was changed to “helicopter”, as the glossary has it"));
  }

  @Test
  void another_hypothesis_that_has_the_term_is_preferred() {
    model.hypotheses = List.of(WRONG, "A helicopter flew over the Gaza Strip.");

    assertThat(translated().english()).isEqualTo("A helicopter flew over the Gaza Strip.");
  }

  @Test
  void what_the_model_does_not_show_is_told() {
    model.hypotheses = List.of(WRONG);

    Translation t = translated();

    assertThat(edited(t)).isEqualTo(WRONG);
    assertThat(t.findings())
        .filteredOn(f -> f.kind() == Kind.GLOSSARY)
        .hasSize(2)
        .allMatch(Finding::shown);
  }

  @Test
  void words_that_stand_apart_are_not_replaced() {
    model.hypotheses = List.of("A plane flew low over Gaza, a band.");
    model.link("Gaza", "Gaza");
    model.link("band", "bande");

    assertThat(edited(translated())).isEqualTo("A plane flew low over Gaza, a band.");
  }

  @Test
  void french_that_was_left_is_replaced_without_looking() {
    model.hypotheses = List.of("A hélicoptère flew over the Gaza Strip.");

    assertThat(edited(translated())).isEqualTo("A helicopter flew over the Gaza Strip.");
  }

  @Test
  void the_line_filter_writes_the_terms() throws Exception {
    model.hypotheses = List.of(WRONG);
    model.link("plane", "hélicoptère");
    model.link("Gazan", "Gaza");
    StringWriter out = new StringWriter();

    try (Translator translator = translator()) {
      new LineFilter(translator, glossary)
          .run(new BufferedReader(new StringReader(FRENCH)), new PrintWriter(out));
    }

    assertThat(out).hasToString("A helicopter flew over the Gaza Strip band.\n");
  }

  @Test
  void the_signature_pins_the_glossary() {
    try (Translator with = translator();
        Translator without = new BatchingTranslator(model, 1, Checks.standard(), true)) {
      assertThat(with.signature()).isEqualTo(without.signature() + ",glossary=" + glossary.hash());
    }
  }

  private String edited(Translation t) {
    return Edit.applied(t.english(), glossary.edits(t.french(), t.english(), t.findings()))
        .orElse(t.english());
  }

  private Translation translated() {
    try (Translator translator = translator()) {
      return translator.translate(List.of(FRENCH)).join().get(0);
    }
  }

  private BatchingTranslator translator() {
    return new BatchingTranslator(model, 1, Checks.standard().with(glossary), true);
  }

  /** A model that says what a test wants, and what it looked at. */
  private static final class Looking implements SentenceModel {
    List<String> hypotheses = List.of();
    final List<AttentionLink> links = new ArrayList<>();

    void link(String english, String french) {
      links.add(new AttentionLink(span(hypotheses.get(0), english), span(FRENCH, french), 0.9));
    }

    private static Span span(String text, String part) {
      return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Override
    public List<AttentionLink> links(String french, String english) {
      return links;
    }

    @Override
    public List<Integer> encode(String french) {
      return french.codePoints().boxed().toList();
    }

    @Override
    public String decode(List<Integer> tokens) {
      StringBuilder text = new StringBuilder();
      tokens.forEach(text::appendCodePoint);
      return text.toString();
    }

    @Override
    public List<List<Hypothesis>> generate(List<List<Integer>> batch) {
      return batch.stream()
          .map(
              source ->
                  hypotheses.stream().map(h -> new Hypothesis(encode(h), -1, -1, true)).toList())
          .toList();
    }

    @Override
    public List<List<Hypothesis>> generateWider(List<List<Integer>> batch) {
      return generate(batch);
    }

    @Override
    public int maxSourceTokens() {
      return 200;
    }

    @Override
    public BatchRule batchRule() {
      return BatchRule.ALONE;
    }

    @Override
    public String signature() {
      return "model:looking";
    }

    @Override
    public void close() {}
  }
}
