package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import breve.article.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of several shapes, invented for the purpose, and beside each what its reader is to find.
 */
class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/articles/pages");

  static List<String> pages() throws Exception {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void title_date_byline_and_body_are_found_and_nothing_else(String page) throws Exception {
    Input input = new Input(page, Files.readAllBytes(PAGES.resolve(page)));
    Draft draft = new HtmlReader().read(input).get(0);
    assertThat(written(draft))
        .isEqualTo(Files.readString(PAGES.resolve(page.replace(".html", ".txt"))));
  }

  private static String written(Draft draft) {
    return "date: %s\nbyline: %s\n"
            .formatted(draft.date().map(Object::toString).orElse("-"), draft.byline().orElse("-"))
        + draft.parts().stream()
            .map(part -> part.kind() + ": " + part.text() + "\n")
            .collect(Collectors.joining());
  }
}
