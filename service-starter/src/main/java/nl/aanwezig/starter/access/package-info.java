/** Who calls: OAuth2 resource server, scopes, and the schools that a token opens. */
@NullMarked
package nl.aanwezig.starter.access;

import org.jspecify.annotations.NullMarked;
