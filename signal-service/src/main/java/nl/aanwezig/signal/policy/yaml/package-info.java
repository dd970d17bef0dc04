/** Reads policy packs from YAML. */
@NullMarked
package nl.aanwezig.signal.policy.yaml;

import org.jspecify.annotations.NullMarked;
