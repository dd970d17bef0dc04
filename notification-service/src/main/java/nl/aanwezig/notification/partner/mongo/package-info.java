/** Partners and what belongs to them in MongoDB. */
@NullMarked
package nl.aanwezig.notification.partner.mongo;

import org.jspecify.annotations.NullMarked;
