/** The policy packs in force while the service runs: read again when a school's own files change. */
@NullMarked
package nl.aanwezig.signal.policy.reload;

import org.jspecify.annotations.NullMarked;
