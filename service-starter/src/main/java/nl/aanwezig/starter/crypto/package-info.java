/** Encryption at rest of what is personal. */
@NullMarked
package nl.aanwezig.starter.crypto;

import org.jspecify.annotations.NullMarked;
