/**
 * French articles in, English digests out. {@link breve.Breve} is the way in; {@link
 * breve.Settings} says how.
 */
package breve;
