package breve.run;

import breve.digest.DigestRenderer;
import breve.render.EditionRenderer;
import breve.render.PageLinks;
import breve.run.folder.OutputFolder;
import breve.run.stories.StorySettings;
import breve.run.work.ChildCommand;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to write, where, and within which bounds.
 *
 * @param out the output folder
 * @param formats what to write of each digest
 * @param editions what to write of all of them together; needs the format json
 * @param stories what is remembered of stories from night to night
 * @param apart starts a process for an input that was at work when an earlier run died; without it
 *     such an input is digested in the run's own process, last and alone
 */
public record RunOrder(
    OutputFolder out,
    List<DigestRenderer> formats,
    List<EditionRenderer> editions,
    RunSettings settings,
    StorySettings stories,
    Optional<ChildCommand> apart) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when there are editions and no json to read them from
   */
  public RunOrder {
    formats = List.copyOf(formats);
    editions = List.copyOf(editions);
    if (!editions.isEmpty() && formats.stream().noneMatch(f -> f.format().equals("json"))) {
      throw new IllegalArgumentException("an edition is read from the digests' JSON");
    }
  }

  /**
   * An order that starts no process and remembers stories as {@link StorySettings#DEFAULT} says.
   */
  public RunOrder(
      OutputFolder out,
      List<DigestRenderer> formats,
      List<EditionRenderer> editions,
      RunSettings settings) {
    this(out, formats, editions, settings, StorySettings.DEFAULT, Optional.empty());
  }

  /** The same order, which remembers stories in another way. */
  public RunOrder withStories(StorySettings other) {
    return new RunOrder(out, formats, editions, settings, other, apart);
  }

  /** The same order, with a process for each suspect. */
  public RunOrder withApart(ChildCommand command) {
    return new RunOrder(out, formats, editions, settings, stories, Optional.of(command));
  }

  /** Whether the articles' pages are to lead to the edition and to each other. */
  boolean linksPages() {
    return PageLinks.wanted(editions, formats.stream().map(DigestRenderer::format).toList());
  }

  /** The same order, which takes no digest of an earlier run for one of its own. */
  public RunOrder withoutReuse() {
    return new RunOrder(out, formats, editions, settings.withReuse(false), stories, apart);
  }
}
