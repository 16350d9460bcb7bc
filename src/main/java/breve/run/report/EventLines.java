package breve.run.report;

import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Ending;
import breve.run.outcome.Stop;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/** Tells a run's progress to other programs: one JSON object a line, as it happens. */
public final class EventLines implements Progress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final Stop stop;

  /**
   * @param out flushed after each line, never closed
   * @param stop asked for when nobody reads the events any more
   */
  public EventLines(PrintWriter out, Stop stop) {
    this.out = out;
    this.stop = stop;
  }

  @Override
  public void planned(RunPlan plan) {
    write(event("planned").put("inputs", plan.inputs().size()).put("bytes", plan.bytes()));
  }

  @Override
  public void begun(PlannedInput input) {
    write(event("begun").put("path", input.path()).put("name", input.name()));
  }

  @Override
  public void finished(RunEntry entry) {
    write(event("finished").setAll(ReportFile.tree(entry)));
  }

  @Override
  public void ended(RunReport report) {
    ObjectNode event = event("ended").put("ending", report.ending().jsonName());
    event.put("exitCode", report.exitCode().number()).set("totals", ReportFile.totals(report));
    write(event);
  }

  private static ObjectNode event(String name) {
    return JSON.createObjectNode().put("event", name);
  }

  private void write(Object event) {
    out.println(event);
    if (out.checkError()) {
      stop.request(Ending.OUTPUT_FAILED);
    }
  }
}
