package nl.aanwezig.notification.partner;

import java.util.function.UnaryOperator;

/** Where it is kept what each partner was told of each signal. */
public interface PartnerCases {

    PartnerCase find(String partnerId, String caseId);

    void change(String partnerId, String caseId, UnaryOperator<PartnerCase> change);
}
