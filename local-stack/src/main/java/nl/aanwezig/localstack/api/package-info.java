/** Talks to the backbone as a school's own system does: over HTTP with a token, and by listening to its topics. */
@NullMarked
package nl.aanwezig.localstack.api;

import org.jspecify.annotations.NullMarked;
