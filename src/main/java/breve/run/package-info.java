/** A run over many articles: plan, journal, memory, lock, outcome, report, configuration. */
package breve.run;
