/** Guidance cards from YAML. */
@NullMarked
package nl.aanwezig.signal.observation.yaml;

import org.jspecify.annotations.NullMarked;
