package breve.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongSentenceTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String SPEECH =
      "on rappelle que six mille voitures passent chaque jour sur ce pont qui date de 1962 et le"
          + " maire a promis une déviation";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transcript/t.txt",
        "transcript/communes.txt",
        "long/list.txt",
        "long/nopunct.txt",
        "long/word.txt"
      })
  void the_long_sentence_of_each_case_is_cut_between_words(String file) throws IOException {
    String body = Files.readString(CASES.resolve(file)).strip().split("\\R\\R", 2)[1];

    assertCut(body, file.contains("word") ? 1 : 3);
  }

  /** Speech and lists as they are found, each too long for one sentence. */
  static Stream<String> variants() {
    return Stream.of(
        repeated(SPEECH, " ", 7),
        repeated(SPEECH, " mais ", 7),
        repeated(SPEECH, ", ", 7),
        repeated(SPEECH, " ; ", 7) + ".",
        repeated(SPEECH, " – ", 7) + ".",
        "« " + repeated(SPEECH, " ", 7) + " », dit-il.",
        repeated(SPEECH, "\n", 7),
        repeated("Jean Dupont (PS)", ", ", 60) + " et Anne Roy sont élus.",
        "Sont touchés : " + repeated("Saint-Pol-sur-Ternoise", " - ", 40) + ".",
        repeated("12 345,67", " ", 90) + " euros.",
        repeated("M. A. Martin", " ", 70),
        repeated("aïe", " ", 200),
        repeated("1", ";", 400) + " sont les numéros gagnants.");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void speech_and_lists_are_cut_between_words(String text) {
    assertCut(text, text.contains("gagnants") ? 1 : 3);
  }

  @Test
  void a_cut_is_made_at_a_conjunction_where_there_is_one() {
    List<String> pieces = split(repeated(SPEECH, " mais ", 7));

    assertThat(pieces.subList(1, pieces.size()))
        .allSatisfy(piece -> assertThat(piece).matches("(?s)(?:mais|et|qui|que) .*"));
  }

  @Test
  void a_sentence_of_the_press_stays_whole() {
    String sentence = repeated(SPEECH, ", ", 5) + ".";

    assertThat(sentence).hasSizeBetween(500, 600);
    assertThat(split(sentence)).containsExactly(sentence);
  }

  private static void assertCut(String text, int least) {
    List<String> pieces = split(text);
    assertThat(pieces).hasSizeGreaterThanOrEqualTo(least);
    assertThat(String.join(" ", pieces).split("\\s+")).containsExactly(text.strip().split("\\s+"));
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(piece.contains(" ") && piece.length() > 600).isFalse();
              assertThat(piece.codePoints()).anyMatch(Character::isLetterOrDigit);
            });
  }

  private static List<String> split(String text) {
    return new SentenceSplitter().split(text).stream().map(range -> range.of(text)).toList();
  }

  private static String repeated(String words, String between, int times) {
    return IntStream.range(0, times).mapToObj(i -> words).collect(Collectors.joining(between));
  }
}
