package nl.aanwezig.notification;

import java.time.Clock;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.DetailsDesk;
import nl.aanwezig.notification.partner.KnownNames;
import nl.aanwezig.notification.partner.LeadCases;
import nl.aanwezig.notification.partner.LeadDesk;
import nl.aanwezig.notification.partner.Looks;
import nl.aanwezig.notification.partner.PartnerCases;
import nl.aanwezig.notification.partner.PartnerDesk;
import nl.aanwezig.notification.partner.PartnerFeed;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Standings;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.notification.partner.webhook.PartnerProperties;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.notification.signal.SignalCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the plain parts for care partners together. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    Standings standings(Directory directory, SchoolFacts schools) {
        return new Standings(directory, schools);
    }

    @Bean
    PartnerDesk partnerDesk(
            Partners partners,
            Subscriptions subscriptions,
            ConsentBook consents,
            Standings standings,
            SignalCases signals,
            PartnerCases cases,
            KnownNames names,
            PartnerLog log,
            LeadDesk leads,
            AlertHorizon horizon,
            Clock clock) {
        return new PartnerDesk(
                partners, subscriptions, consents, standings, signals, cases, names, log, leads, horizon, clock);
    }

    @Bean
    LeadDesk leadDesk(
            LeadCases leads,
            Partners partners,
            PartnerLog log,
            PartnerCases cases,
            Subscriptions subscriptions,
            Standings standings,
            SchoolFacts schools,
            PartnerProperties properties,
            Clock clock) {
        return new LeadDesk(
                leads, partners, log, cases, subscriptions, standings, schools, properties.leadSchoolDays(), clock);
    }

    @Bean
    PartnerFeed partnerFeed(PartnerLog log, Subscriptions subscriptions, ConsentBook consents, Clock clock) {
        return new PartnerFeed(log, subscriptions, consents, clock);
    }

    @Bean
    DetailsDesk detailsDesk(
            Subscriptions subscriptions,
            SignalCases signals,
            Directory directory,
            Standings standings,
            ConsentBook consents,
            Looks looks,
            Clock clock) {
        return new DetailsDesk(subscriptions, signals, directory, standings, consents, looks, clock);
    }
}
