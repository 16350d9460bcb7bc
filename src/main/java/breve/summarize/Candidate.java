package breve.summarize;

/**
 * A sentence that may become a bullet.
 *
 * @param id the sentence's id
 * @param french its French
 * @param english what a reader is shown
 * @param prose false for headings and captions: they count as context, but never become bullets
 */
public record Candidate(String id, String french, String english, boolean prose) {}
