/** What staff saw, as codes, what to do then, and how a worry about a pupil's welfare holds back messages until a person releases it. */
@NullMarked
package nl.aanwezig.signal.observation;

import org.jspecify.annotations.NullMarked;
