/** The translation memory: kept between runs in a file, and exported as TMX. */
package breve.run.memory;
