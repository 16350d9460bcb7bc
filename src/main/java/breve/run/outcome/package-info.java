/** What came of an article and of a run: outcomes, reasons, endings, exit codes. */
package breve.run.outcome;
