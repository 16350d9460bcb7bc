package breve.render;

import breve.edition.Edition;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code edition.txt}: an overview, then every story with its bullets, for a terminal: {@code less
 * out/edition.txt}, where {@code /^3} leads to the third story.
 */
final class EditionText implements EditionRenderer {
  private final StoryText stories;

  /**
   * A text that names each article's file.
   *
   * @param ending of the files that a terminal shows best: {@code txt}
   */
  EditionText(String ending) {
    this.stories = new StoryText(a -> Optional.of("articles/" + a.name() + "." + ending));
  }

  @Override
  public String fileName() {
    return "edition.txt";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder();
    PlainText.underlined("Brève", '=', head);
    PlainText.wrap("", Notice.OF_AN_EDITION, head);
    PlainText.wrap("", PlainText.oneLine(edition.health()), head);
    head.append(edition.stories().isEmpty() ? "" : "\nIn this edition\n\n");
    int number = 0;
    for (Story story : edition.stories()) {
      StoryText.overview(++number, story, head);
    }
    write(head, out);
    number = 0;
    for (Story story : edition.stories()) {
      StringBuilder told = new StringBuilder();
      stories.tell(++number, story, edition, told);
      write(told, out);
    }
  }

  private static void write(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
