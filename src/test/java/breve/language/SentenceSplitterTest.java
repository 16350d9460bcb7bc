package breve.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  @ParameterizedTest
  @MethodSource("cases")
  void splits_as_a_reader_would(String marked) {
    assertThat(split(marked.replace(" | ", " ").replace("|", "")))
        .containsExactly(marked.strip().split(" ?\\| ?"));
  }

  static Stream<String> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/articles/sentences.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @Test
  void treats_no_break_spaces_and_line_breaks_as_spaces() {
    assertThat(split("« Oui ! », dit-il.\u00a0Il part.\r\nElle\nreste."))
        .containsExactly("« Oui ! », dit-il.", "Il part.", "Elle\nreste.");
    assertThat(split("«\u00a0Oui\u202f!\u00a0», dit-il. Non."))
        .containsExactly("«\u00a0Oui\u202f!\u00a0», dit-il.", "Non.");
  }

  @Test
  void leaves_the_marks_of_other_scripts_to_ICU() {
    assertThat(split("他来了。她走了。")).containsExactly("他来了。", "她走了。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u202f\n\t"})
  void finds_nothing_in_white_space(String blank) {
    assertThat(SPLITTER.split(blank)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "?!", "« »", "- - -", "\ud800"})
  void keeps_signs_without_words_together(String signs) {
    assertThat(split(signs)).containsExactly(signs);
  }

  @Test
  void every_character_is_in_one_sentence_or_in_white_space_between_two() {
    Random random = new Random(20201118);
    for (int i = 0; i < 20_000; i++) {
      assertCovers(randomText(random));
    }
  }

  @Test
  void a_megabyte_on_one_line_is_covered_too() {
    assertCovers("a. b! (c? ".repeat(100_000));
    assertCovers("x".repeat(1_000_000));
    assertCovers(". « ".repeat(250_000));
    assertCovers("Il part. ".repeat(110_000));
  }

  private static void assertCovers(String text) {
    int covered = 0;
    for (Span sentence : SPLITTER.split(text)) {
      String own = sentence.of(text);
      boolean whole =
          sentence.start() >= covered
              && isBlank(text.substring(covered, sentence.start()))
              && !isBlank(own.substring(0, 1))
              && !isBlank(own.substring(own.length() - 1));
      if (!whole) {
        fail("at %s of [%s]", sentence, text);
      }
      covered = sentence.end();
    }
    assertThat(isBlank(text.substring(covered))).as("white space after the last sentence").isTrue();
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
  }

  private static String randomText(Random random) {
    List<String> pieces =
        Arrays.asList(
            "Le",
            "président",
            "a",
            "dit",
            "M",
            "J",
            "etc",
            "art",
            "J.-C",
            "12",
            "3,5",
            "Il",
            "où",
            ".",
            ".",
            ".",
            "!",
            "?",
            "…",
            "...",
            ",",
            ";",
            ":",
            " ",
            " ",
            " ",
            " ",
            "\u00a0",
            "\u202f",
            "\n",
            "\r\n",
            "\t",
            "«",
            "»",
            "“",
            "”",
            "\"",
            "'",
            "’",
            "(",
            ")",
            "[",
            "]",
            "–",
            "-",
            "\u200b",
            "\u00ad",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "e\u0301",
            "。",
            "؟",
            "\u2028",
            "\u2029",
            "\0",
            "\ufeff",
            "\u202e",
            "מ",
            "ﬁ",
            "ǅ",
            "x.fr",
            "¹",
            "\u3000",
            "\u0085");
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
        .reduce("", String::concat);
  }

  private static List<String> split(String text) {
    return SPLITTER.split(text).stream().map(range -> range.of(text)).toList();
  }
}
