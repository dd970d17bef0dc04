/** The newest step of each signal in MongoDB. */
@NullMarked
package nl.aanwezig.notification.signal.mongo;

import org.jspecify.annotations.NullMarked;
