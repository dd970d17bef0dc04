/** Policy packs: every limit, with its source, from dated YAML files. */
@NullMarked
package nl.aanwezig.signal.policy;

import org.jspecify.annotations.NullMarked;
