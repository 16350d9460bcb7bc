package breve.evaluate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import breve.language.SentenceSplitter;
import breve.language.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The form of the hand-read set {@code src/test/resources/breve/everyday}: without it a reading
 * would count faults of the set as faults of the English.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverydaySetTest {
  private static final Path FOLDER = Path.of("src/test/resources/breve/everyday");
  private static final Set<String> KINDS =
      Set.of("title", "lead", "heading", "sentence", "item", "caption");

  /** What a reader reads whole: the sentences that the counts in the README are about. */
  private static final Set<String> SENTENCES = Set.of("lead", "sentence");

  /** {@code | sport | 4 | 55 |} */
  private static final Pattern SECTION_ROW =
      Pattern.compile("\\| (\\w+) \\| (\\d+) \\| (\\d+) \\|");

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final List<Line> lines = new ArrayList<>();

  /** One line of a file: {@code sentence<TAB>Il pleut.<TAB>It is raining.} */
  private record Line(Path file, int number, List<String> columns) {
    String kind() {
      return columns.get(0);
    }

    String french() {
      return columns.get(1);
    }

    String english() {
      return columns.get(2);
    }

    /** {@code sport} of {@code 01-sport-marathon-loire.tsv}. */
    String section() {
      return file.getFileName().toString().split("-", 3)[1];
    }

    @Override
    public String toString() {
      return file.getFileName() + ":" + number + ": " + columns;
    }
  }

  @BeforeAll
  void read() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        List<String> texts = Files.readAllLines(file);
        for (int i = 0; i < texts.size(); i++) {
          lines.add(new Line(file, i + 1, List.of(texts.get(i).split("\t", -1))));
        }
      }
    }
  }

  @Test
  void every_line_is_a_known_kind_its_french_and_its_english() {
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.columns()).hasSize(3).allSatisfy(c -> assertThat(c).isNotBlank());
              assertThat(line.kind()).isIn(KINDS);
              assertThat(line.columns()).allSatisfy(c -> assertThat(c).isEqualTo(c.strip()));
            });
  }

  @Test
  void every_article_has_a_title_then_a_lead_then_sentences_under_headings() {
    assertThat(lines.stream().collect(groupingBy(Line::file)).values())
        .hasSizeGreaterThanOrEqualTo(40)
        .allSatisfy(
            article -> {
              List<String> kinds = article.stream().map(Line::kind).toList();
              assertThat(kinds).startsWith("title", "lead").contains("heading");
              assertThat(kinds).containsOnlyOnce("title").containsOnlyOnce("lead");
              assertThat(kinds).filteredOn(SENTENCES::contains).hasSizeBetween(11, 16);
            });
  }

  @Test
  void no_line_is_there_twice() {
    assertThat(lines.stream().map(Line::french)).doesNotHaveDuplicates();
  }

  @Test
  void every_line_is_one_sentence_to_our_own_cutter() {
    assertThat(lines)
        .allSatisfy(line -> assertThat(sentences(line.french())).containsExactly(line.french()));
  }

  /** Neighbours in a file stand in one paragraph of the article, and must part there as here. */
  @Test
  void two_sentences_that_follow_each_other_are_cut_where_the_line_ends() {
    for (int i = 1; i < lines.size(); i++) {
      Line first = lines.get(i - 1);
      Line second = lines.get(i);
      if (first.kind().equals("sentence") && second.kind().equals("sentence")) {
        assertThat(sentences(first.french() + " " + second.french()))
            .as("%s", second)
            .containsExactly(first.french(), second.french());
      }
    }
  }

  private List<String> sentences(String french) {
    return splitter.split(french).stream().map((Span range) -> range.of(french)).toList();
  }

  @Test
  void the_reference_has_the_numbers_of_the_french_where_both_use_digits() {
    assertThat(lines)
        .allSatisfy(
            line -> {
              Set<String> english = Numerals.inEnglish(line.english());
              if (!english.isEmpty()) {
                assertThat(Numerals.inFrench(line.french()))
                    .allSatisfy(n -> assertThat(english).containsAnyElementsOf(n.readings()));
              }
            });
  }

  @Test
  void the_reference_is_written_as_an_american_newsroom_types() {
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.english()).doesNotContainPattern("[«»‘’“”…\u00a0\u202f]| [;:!?%]"));
  }

  @Test
  void the_readme_counts_the_articles_and_sentences_of_each_section() throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (MatchResult row :
        SECTION_ROW.matcher(Files.readString(FOLDER.resolve("README.md"))).results().toList()) {
      told.put(row.group(1), row.group(2) + " articles, " + row.group(3) + " sentences");
    }
    Map<String, String> counted = new TreeMap<>();
    lines.stream()
        .collect(groupingBy(Line::section))
        .forEach(
            (section, inside) -> {
              long articles = inside.stream().map(Line::file).distinct().count();
              counted.put(
                  section, articles + " articles, " + countSentences(inside) + " sentences");
            });
    assertThat(told).isEqualTo(counted);
    assertThat(countSentences(lines)).isGreaterThanOrEqualTo(500);
  }

  private static long countSentences(List<Line> lines) {
    return lines.stream().map(Line::kind).filter(SENTENCES::contains).count();
  }

  /** All three ways to type the French: no-break spaces, plain spaces and straight quotes. */
  @Test
  void the_french_is_typed_in_the_ways_newspapers_type() {
    Map<String, Long> ways =
        lines.stream()
            .filter(line -> line.french().matches(".*[«\"].*"))
            .collect(groupingBy(line -> quoteStyle(line.french()), counting()));
    assertThat(ways).containsOnlyKeys("no-break space", "plain space", "straight quotes");
  }

  private static String quoteStyle(String french) {
    if (french.contains("\"")) {
      return "straight quotes";
    }
    return french.contains("«\u00a0") ? "no-break space" : "plain space";
  }
}
