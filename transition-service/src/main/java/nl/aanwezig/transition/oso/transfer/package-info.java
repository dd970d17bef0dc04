/** A transfer and the OSO dossier that belongs to it: what comes in becomes items, and what the family released goes out. */
@NullMarked
package nl.aanwezig.transition.oso.transfer;

import org.jspecify.annotations.NullMarked;
