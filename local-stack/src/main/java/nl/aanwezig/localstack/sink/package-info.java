/** Where messages end up on one machine: a mail server and an SMS gateway that deliver to a page. */
@NullMarked
package nl.aanwezig.localstack.sink;

import org.jspecify.annotations.NullMarked;
