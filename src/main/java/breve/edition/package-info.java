/** What lies in the output folder after a run: the current articles, ordered and grouped. */
package breve.edition;
