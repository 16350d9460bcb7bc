/**
 * Asks servers for feeds and pages, politely and on its guard. Besides the installer of models
 * nothing else in Brève opens a connection or looks up a name.
 */
package breve.fetch.web;
