package breve.run.stories;

/**
 * What is remembered of stories, and for how long.
 *
 * @param forget begin anew, without what earlier runs remembered
 * @param days an article whose input is gone is forgotten so many days after the night it came
 */
public record StorySettings(boolean forget, int days) {
  /** What holds unless the user says otherwise. */
  public static final StorySettings DEFAULT = new StorySettings(false, 30);
}
