package vn.hoinghi.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import vn.hoinghi.kernel.text.Texts;

/**
 * The door for JSON: every string becomes NFC without blanks at its ends, what no column can hold is refused, and a
 * property the contract does not know is told instead of dropped, so that a misspelt one is never lost in silence. Nor is
 * a value of one type taken for another.
 */
@Singleton
public class NormalisedText implements ObjectMapperCustomizer {

    /** Last of all, since the module registered last decides. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.registerModule(WrittenTimes.module());
        mapper.registerModule(new SimpleModule("normalised-text").addDeserializer(String.class, new Normalising()));
    }

    private static final class Normalising extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!Texts.isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, text, "not storable");
            }
            return Texts.normalised(text);
        }
    }
}
