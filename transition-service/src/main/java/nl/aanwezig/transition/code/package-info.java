/** What items of a transfer are about, as a closed list of codes, and the questions that help people to say it. */
@NullMarked
package nl.aanwezig.transition.code;

import org.jspecify.annotations.NullMarked;
