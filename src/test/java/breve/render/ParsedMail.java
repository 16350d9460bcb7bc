package breve.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A mail as Mime4j reads it, which is told to be strict: the least deviation from the RFCs throws.
 *
 * @param headers of the mail, decoded, in their order; a second one of a name is an error
 * @param types of the parts
 * @param texts of the parts, decoded
 */
public record ParsedMail(Map<String, String> headers, List<String> types, List<String> texts) {
  /** Reads a mail that has parts of text. */
  public static ParsedMail of(byte[] mail) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(MimeConfig.STRICT);
    stream.parse(new ByteArrayInputStream(mail));
    ParsedMail parsed = new ParsedMail(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    boolean inPart = false;
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      inPart |= state == EntityState.T_START_BODYPART;
      if (state == EntityState.T_FIELD && !inPart) {
        Field field = stream.getField();
        String value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.STRICT);
        if (parsed.headers.put(field.getName(), value) != null) {
          throw new MimeException("twice: " + field.getName());
        }
      }
      if (state == EntityState.T_BODY) {
        parsed.types.add(stream.getBodyDescriptor().getMimeType());
        byte[] text = stream.getDecodedInputStream().readAllBytes();
        parsed.texts.add(new String(text, StandardCharsets.UTF_8));
      }
    }
    return parsed;
  }
}
