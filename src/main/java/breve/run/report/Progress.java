package breve.run.report;

import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;

/** Hears how a run goes on. Called by the run's own thread, one call at a time. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = new Progress() {};

  /** The run begins. */
  default void planned(RunPlan plan) {}

  /** An input is read and waits for the model. */
  default void begun(PlannedInput input) {}

  /** An article came to its outcome. */
  default void finished(RunEntry entry) {}

  /** All articles of an input came to their outcome. */
  default void finished(PlannedInput input) {}

  /** Something may have changed, and a moment has passed. */
  default void tick() {}

  /** The run ended. */
  default void ended(RunReport report) {}
}
