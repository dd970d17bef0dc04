package nl.aanwezig.signal.policy;

/** Where the packs in force come from; they can change while the service runs. */
@FunctionalInterface
public interface PolicySource {

    PolicyPacks current();
}
