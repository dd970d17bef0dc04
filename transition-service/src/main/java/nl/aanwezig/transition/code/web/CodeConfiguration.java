package nl.aanwezig.transition.code.web;

import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Questions;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the closed list and the questions, once, when the service starts: a fault in them stops it there. */
@Configuration(proxyBeanMethods = false)
class CodeConfiguration {

    @Bean
    ItemCodes itemCodes(Environment environment) {
        return Binder.get(environment)
                .bind("aanwezig.transition.item-codes", ItemCodes.class)
                .get();
    }

    @Bean
    Questions questions(Environment environment) {
        return Binder.get(environment)
                .bind("aanwezig.transition.questions", Questions.class)
                .get();
    }
}
