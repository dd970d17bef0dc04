/** Documents of a dossier over HTTP. */
@NullMarked
package nl.aanwezig.transition.attachment.web;

import org.jspecify.annotations.NullMarked;
