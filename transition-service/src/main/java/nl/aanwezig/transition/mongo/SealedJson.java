package nl.aanwezig.transition.mongo;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import nl.aanwezig.starter.crypto.FieldCipher;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record as encrypted JSON. Fields that come later are absent in what was stored earlier: they must be nullable. */
final class SealedJson<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Class<T> type;
    private final FieldCipher cipher;

    SealedJson(Class<T> type, FieldCipher cipher) {
        this.type = type;
        this.cipher = cipher;
    }

    String seal(T content) {
        return cipher.encrypt(MAPPER.writeValueAsString(content));
    }

    T open(String sealed) {
        return MAPPER.readValue(cipher.decrypt(sealed), type);
    }
}
