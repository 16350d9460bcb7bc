/** The folder that articles are fetched into, and what is remembered of the feeds. */
package breve.fetch.inbox;
