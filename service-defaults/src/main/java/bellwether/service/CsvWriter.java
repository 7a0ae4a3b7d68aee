package bellwether.service;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Table} as RFC 4180 says, with a header line. */
@Provider
@Produces(CsvWriter.TEXT_CSV)
public class CsvWriter implements MessageBodyWriter<Table> {
    public static final String TEXT_CSV = "text/csv";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, table.csvHeader());
        table.csvRows().forEach(row -> append(text, row));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, List<? extends @Nullable Object> cells) {
        String separator = "";
        for (Object cell : cells) {
            text.append(separator);
            if (cell != null) {
                text.append(quoted(cell));
            }
            separator = ",";
        }
        text.append("\r\n");
    }

    private static String quoted(Object cell) {
        if (cell instanceof Number number) {
            return PlainNumbers.plain(number);
        }
        String text = cell.toString();
        boolean needsQuotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
