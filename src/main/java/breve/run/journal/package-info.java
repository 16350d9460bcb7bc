/** What earlier runs did: the journal, its replay, and when an article was first seen. */
package breve.run.journal;
