/** Bullets: salience and compression. */
package breve.summarize;
