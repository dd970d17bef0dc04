/** Message documents in MongoDB; every change is guarded by the version it was based on. */
@NullMarked
package nl.aanwezig.notification.message.mongo;

import org.jspecify.annotations.NullMarked;
