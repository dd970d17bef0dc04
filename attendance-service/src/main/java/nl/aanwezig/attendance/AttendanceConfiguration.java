package nl.aanwezig.attendance;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.aanwezig.attendance.edfi.EdFiImport;
import nl.aanwezig.attendance.edfi.EdFiMapping;
import nl.aanwezig.attendance.enrolment.AgeLimits;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.enrolment.kafka.EnrolmentsSnapshot;
import nl.aanwezig.attendance.masterdata.MasterData;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.masterdata.kafka.SnapshotTopic;
import nl.aanwezig.attendance.masterdata.mongo.RevisionedCollection;
import nl.aanwezig.attendance.register.RegisterIntake;
import nl.aanwezig.attendance.register.kafka.KafkaRegisterLog;
import nl.aanwezig.attendance.registration.KnownRegistrations;
import nl.aanwezig.attendance.registration.ReasonCodes;
import nl.aanwezig.attendance.registration.RegistrationIntake;
import nl.aanwezig.attendance.registration.kafka.KafkaRegistrationLog;
import nl.aanwezig.attendance.registration.kafka.RegistrationEvents;
import nl.aanwezig.attendance.registration.kafka.ReportedDates;
import nl.aanwezig.attendance.registration.metric.CountingMeter;
import nl.aanwezig.attendance.school.School;
import nl.aanwezig.attendance.school.kafka.SchoolSnapshot;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the plain domain together with its adapters. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AttendanceSettings.class)
class AttendanceConfiguration {

    @Bean
    AgeLimits ageLimits(Environment environment) {
        return Binder.get(environment)
                .bind("aanwezig.age-limits", AgeLimits.class)
                .get();
    }

    @Bean
    ReasonCodes reasonCodes(Environment environment, AttendanceSettings settings) {
        return Binder.get(environment)
                .bind("aanwezig.reason-codes", ReasonCodes.class)
                .get()
                .alsoFor(settings.reasonCodesOf());
    }

    @Bean
    MasterData<School> schools(
            MongoTemplate mongo, EventPublisher publisher, JsonMapper json, Clock clock, AttendanceSettings settings) {
        return new MasterData<>(
                new RevisionedCollection<>(mongo, "schools", School.class, json, clock),
                new SnapshotTopic<>(SchoolSnapshot.FORM, publisher, json, clock),
                clock,
                settings.settleAfter());
    }

    @Bean
    MasterData<Enrolments> pupils(
            MongoTemplate mongo, EventPublisher publisher, JsonMapper json, Clock clock, AttendanceSettings settings) {
        return new MasterData<>(
                new RevisionedCollection<>(mongo, "pupils", Enrolments.class, json, clock),
                new SnapshotTopic<>(EnrolmentsSnapshot.FORM, publisher, json, clock),
                clock,
                settings.settleAfter());
    }

    @Bean
    RegistrationEvents registrationEvents(JsonMapper json) {
        return new RegistrationEvents(json);
    }

    @Bean
    KafkaRegistrationLog registrationLog(
            EventPublisher publisher,
            RegistrationEvents events,
            JsonMapper json,
            ProjectionPositions positions,
            Clock clock,
            AttendanceSettings settings) {
        return new KafkaRegistrationLog(
                publisher, events, new ReportedDates(json), positions, clock, settings.readWait());
    }

    @Bean
    RegistrationIntake registrationIntake(
            MasterData<School> schools,
            MasterData<Enrolments> pupils,
            KnownRegistrations projection,
            KafkaRegistrationLog log,
            MeterRegistry meters,
            Clock clock,
            AttendanceSettings settings,
            ReasonCodes codes) {
        return new RegistrationIntake(
                schools,
                pupils,
                projection,
                log,
                CountingMeter.ofRegistrations(meters),
                clock,
                settings.futureDays(),
                codes);
    }

    @Bean
    RegisterIntake registerIntake(
            MasterData<School> schools, EventPublisher publisher, JsonMapper json, MeterRegistry meters, Clock clock) {
        return new RegisterIntake(
                id -> schools.find(id).map(Revisioned::content),
                new KafkaRegisterLog(publisher, json, clock),
                CountingMeter.ofRegisters(meters),
                clock);
    }

    @Bean
    EdFiImport edFiImport(MasterData<School> schools, RegistrationIntake intake, AttendanceSettings settings) {
        return new EdFiImport(
                schools,
                new EdFiMapping(settings.edFi().lateMinutes(), settings.edFi().lessonMinutes()),
                intake);
    }
}
