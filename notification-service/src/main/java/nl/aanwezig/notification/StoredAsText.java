package nl.aanwezig.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Local dates and decimals are stored as text: as a point in time a date would depend on the machine's time zone. */
@Configuration(proxyBeanMethods = false)
class StoredAsText {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(
                List.of(new DateToText(), new TextToDate(), new DecimalToText(), new TextToDecimal()));
    }

    @WritingConverter
    static final class DateToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    static final class TextToDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    static final class DecimalToText implements Converter<BigDecimal, String> {
        @Override
        public String convert(BigDecimal number) {
            return number.toPlainString();
        }
    }

    @ReadingConverter
    static final class TextToDecimal implements Converter<String, BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            return new BigDecimal(text);
        }
    }
}
