package nl.aanwezig.notification.partner;

import java.util.function.UnaryOperator;

/** Where consents are kept; a change that withdraws one also has the partner told, and returns when it was. */
public interface ConsentBook {

    Consents find(String partnerId, String pupil);

    Consents change(String partnerId, String pupil, UnaryOperator<Consents> change);
}
