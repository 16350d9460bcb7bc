/** How a run goes and went: events, summary, run.json, status, metrics. */
package breve.run.report;
