/** The facade for library users: an article in, a digest out. */
package breve.digest;
