package nl.aanwezig.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.aanwezig.notification.absence.AbsenceBooks;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsencePolicy;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.delivery.Dispatcher;
import nl.aanwezig.notification.delivery.MailGateway;
import nl.aanwezig.notification.delivery.RetryTable;
import nl.aanwezig.notification.delivery.Sender;
import nl.aanwezig.notification.delivery.SmsGateway;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.MobileNumbers;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.hold.kafka.HoldsKnown;
import nl.aanwezig.notification.introduction.IntroductionDesk;
import nl.aanwezig.notification.introduction.IntroductionRules;
import nl.aanwezig.notification.letter.AnswerPlace;
import nl.aanwezig.notification.letter.Composer;
import nl.aanwezig.notification.letter.IntroductionComposer;
import nl.aanwezig.notification.letter.Language;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.message.Household;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.WatchedMessages;
import nl.aanwezig.notification.message.kafka.OutcomeRelay;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.notification.signal.SignalCases;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.signal.SignalRules;
import nl.aanwezig.notification.transition.CarriedWishes;
import nl.aanwezig.notification.transition.Families;
import nl.aanwezig.notification.transition.FamilyContexts;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Puts the plain parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
class NotificationConfiguration {

    @Bean
    Reachability reachability(NotificationProperties properties) {
        return new Reachability(new MobileNumbers(properties.directory().defaultRegion()));
    }

    @Bean
    AlertHorizon alertHorizon(NotificationProperties properties) {
        return new AlertHorizon(
                properties.alert().horizonSchoolDays(), properties.alert().rememberDays());
    }

    @Bean
    DueBell toSend() {
        return new DueBell();
    }

    @Bean
    DueBell toTell() {
        return new DueBell();
    }

    @Bean
    @Primary
    Messages watchedMessages(
            @Qualifier("mongoMessages") Messages store,
            @Qualifier("toSend") DueBell toSend,
            @Qualifier("toTell") DueBell toTell,
            MeterRegistry meters) {
        return new WatchedMessages(store, toSend, toTell, meters);
    }

    @Bean
    Household household(Reachability reachability) {
        return new Household(reachability);
    }

    @Bean
    Families families(Directory directory, FamilyContexts contexts, SchoolFacts schools, Clock clock) {
        return new Families(directory, contexts, schools, new CarriedWishes(Language::hasTexts), clock);
    }

    @Bean
    AbsenceRules absenceRules(NotificationProperties properties, AlertHorizon horizon, Household household) {
        return new AbsenceRules(new AbsencePolicy(properties.alert().reasons(), horizon), household);
    }

    @Bean
    AbsenceDesk absenceDesk(
            AbsenceBooks books,
            Families families,
            SchoolFacts schools,
            Holds holds,
            Messages messages,
            AbsenceRules rules,
            AlertHorizon horizon,
            Clock clock) {
        return new AbsenceDesk(books, families, schools, holds, messages, rules, horizon, clock);
    }

    @Bean
    SignalRules signalRules(AlertHorizon horizon) {
        return new SignalRules(horizon);
    }

    @Bean
    SignalDesk signalDesk(
            SignalCases signals,
            Directory directory,
            SchoolFacts schools,
            Families families,
            Messages messages,
            SignalRules rules,
            Clock clock) {
        return new SignalDesk(signals, directory, schools, families, messages, rules, clock);
    }

    @Bean
    IntroductionRules introductionRules(Household household) {
        return new IntroductionRules(household);
    }

    @Bean
    IntroductionDesk introductionDesk(
            FamilyContexts contexts,
            Families families,
            Directory directory,
            SchoolFacts schools,
            Holds holds,
            Messages messages,
            IntroductionRules rules,
            Clock clock) {
        return new IntroductionDesk(contexts, families, directory, schools, holds, messages, rules, clock);
    }

    @Bean
    Reconsideration reconsideration(
            AbsenceDesk absences, SignalDesk signals, IntroductionDesk introductions, Messages messages) {
        return new Reconsideration(absences, signals, introductions, messages);
    }

    @Bean
    IntroductionComposer introductionComposer(
            IntroductionDesk desk,
            IntroductionRules rules,
            Reachability reachability,
            NotificationProperties properties,
            Clock clock) {
        return new IntroductionComposer(
                desk, rules, reachability, properties.letters().fallback(), clock);
    }

    @Bean
    Composer composer(
            AbsenceDesk absences,
            AbsenceRules absenceRules,
            Household household,
            Reachability reachability,
            SignalDesk signals,
            SignalRules signalRules,
            IntroductionComposer introductions,
            AnswerPlace answers,
            Directory directory,
            NotificationProperties properties,
            Clock clock) {
        return new Composer(
                absences,
                absenceRules,
                household,
                reachability,
                signals,
                signalRules,
                introductions,
                answers,
                directory,
                properties.letters().fallback(),
                clock);
    }

    @Bean
    Sender sender(
            Messages messages,
            Composer composer,
            MailGateway mail,
            SmsGateway sms,
            Reconsideration reconsideration,
            NotificationProperties properties,
            Clock clock,
            MeterRegistry meters) {
        NotificationProperties.Delivery delivery = properties.delivery();
        return new Sender(
                messages,
                composer,
                mail,
                sms,
                reconsideration::about,
                new RetryTable(delivery.firstRetry(), delivery.longestRetry()),
                delivery.usefulFor(),
                clock,
                RandomGenerator.getDefault(),
                meters);
    }

    @Bean
    Dispatcher dispatcher(
            Sender sender,
            @Qualifier("toSend") DueBell bell,
            NotificationProperties properties,
            HoldsKnown holdsKnown) {
        NotificationProperties.Delivery delivery = properties.delivery();
        return new Dispatcher(sender, bell, delivery.poll(), delivery.lease(), delivery.parallel(), holdsKnown);
    }

    @Bean
    OutcomeRelay outcomeRelay(
            Messages messages,
            EventPublisher publisher,
            JsonMapper json,
            @Qualifier("toTell") DueBell bell,
            NotificationProperties properties) {
        return new OutcomeRelay(
                messages, publisher, json, bell, properties.delivery().outcomePoll());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Aanwezig: notification-service")
                        .version("v1")
                        .description("The directory of pupils, guardians and staff; the messages that went out about"
                                + " absence and signals, and what became of them. Errors are RFC 9457 problems with a"
                                + " stable code."));
    }
}
