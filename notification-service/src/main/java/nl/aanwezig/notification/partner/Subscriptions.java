package nl.aanwezig.notification.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where subscriptions are kept. */
public interface Subscriptions {

    void add(Subscription subscription);

    Optional<Subscription> find(String id);

    List<Subscription> of(String partnerId);

    List<Subscription> all();

    /** Changes one that is there; the change may be asked for more than once. */
    Subscription change(String id, UnaryOperator<Subscription> change);
}
