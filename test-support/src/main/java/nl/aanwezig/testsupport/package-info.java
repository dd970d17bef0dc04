/** What the tests of every service share: a broker and a store, tokens, topics to read, contracts to check. */
@NullMarked
package nl.aanwezig.testsupport;

import org.jspecify.annotations.NullMarked;
