/** What lies in the output folder after a run: the current digests, ordered and grouped. */
package breve.render.edition;
