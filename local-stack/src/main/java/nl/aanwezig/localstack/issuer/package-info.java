/** The local issuer of tokens: what a school's identity provider does elsewhere. */
@NullMarked
package nl.aanwezig.localstack.issuer;

import org.jspecify.annotations.NullMarked;
