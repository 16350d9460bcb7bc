/** The stories of earlier nights, in a database of the output folder. */
package breve.run.stories;
