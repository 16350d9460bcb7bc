package breve.edition;

import java.util.List;

/**
 * What is remembered of an article after its night, whether its input is still there or gone.
 *
 * @param story which it was found to belong to
 * @param french its lines, see {@link FrenchLines}: what it told, for telling what later ones add
 */
public record Remembered(EditionArticle article, StoryId story, List<String> french) {
  public Remembered {
    french = List.copyOf(french);
  }
}
