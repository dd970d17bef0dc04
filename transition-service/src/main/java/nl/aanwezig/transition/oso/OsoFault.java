package nl.aanwezig.transition.oso;

/**
 * One reason why a dossier is refused.
 *
 * @param code stable and public, in snake_case
 * @param path the element, like {@code /dossier/huidigeschool/leerling/verzorger[2]/geslacht}
 * @param detail what is wrong, in plain words; never a value of the dossier
 */
public record OsoFault(String code, String path, String detail) {}
