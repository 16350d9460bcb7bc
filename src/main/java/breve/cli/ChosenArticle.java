package breve.cli;

import breve.article.Article;
import breve.article.Reading;
import breve.article.formats.Articles;
import breve.run.inbox.StandardInput;
import breve.run.outcome.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One article of an input that may hold several: {@code presse.xml#c1380b3de8c3} is the item of
 * that id, {@code presse.xml} the first that is French, {@code -#c1380b3de8c3} one of standard
 * input.
 *
 * @param input a file, or {@code -}
 * @param item an article's id; empty for any
 */
record ChosenArticle(Path input, Optional<String> item) {
  private static final Path STANDARD_INPUT = Path.of("-");

  /** What an argument chooses. A file whose own name holds a {@code #} is that file. */
  static ChosenArticle of(Path argument) {
    String text = argument.toString();
    int hash = text.lastIndexOf('#');
    return hash <= 0 || Files.exists(argument)
        ? new ChosenArticle(argument, Optional.empty())
        : new ChosenArticle(
            Path.of(text.substring(0, hash)), Optional.of(text.substring(hash + 1)));
  }

  /** As a user knows the input. */
  String name() {
    return input.equals(STANDARD_INPUT) ? "standard input" : input.toString();
  }

  /** All that the input holds; at least one reading. */
  List<Reading> readings() throws IOException {
    Articles articles = new Articles();
    return input.equals(STANDARD_INPUT)
        ? articles.read(name(), StandardInput.open().readAllBytes())
        : articles.read(input, input);
  }

  /** The one that is meant; empty when the input holds none of that id. */
  Optional<Reading> among(List<Reading> readings) {
    if (item.isPresent()) {
      return readings.stream().filter(reading -> itemOf(reading).equals(item)).findFirst();
    }
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .findFirst()
        .or(() -> readings.stream().findFirst());
  }

  /** One line for each article: how to name it, and its title. */
  Stream<String> lines(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> itemOf(reading).isPresent())
        .map(reading -> input + "#" + itemOf(reading).get() + "  " + title(reading))
        .map(Printable::line);
  }

  private static Optional<String> itemOf(Reading reading) {
    if (reading instanceof Reading.Read read) {
      return read.article().id().item();
    }
    return reading instanceof Reading.Skipped skipped ? skipped.item() : Optional.empty();
  }

  private static String title(Reading reading) {
    if (reading instanceof Reading.Read read) {
      Article article = read.article();
      return article.title().text();
    }
    return reading instanceof Reading.Skipped skipped ? "(" + skipped.line() + ")" : "";
  }
}
