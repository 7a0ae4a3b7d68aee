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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 says, with a header line. */
@Provider
@Produces(CsvWriter.TEXT_CSV)
public class CsvWriter implements MessageBodyWriter<Tabular> {
    public static final String TEXT_CSV = "text/csv";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        StringBuilder text = new StringBuilder();
        Table table = answer.table();
        List<Column> columns = table.columns();
        append(text, columns.size(), column -> columns.get(column).name());
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            append(text, columns.size(), column -> columns.get(column).values().get(row));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, int cells, IntFunction<? extends @Nullable Object> cellAt) {
        for (int i = 0; i < cells; i++) {
            Object cell = cellAt.apply(i);
            text.append(i == 0 ? "" : ",").append(cell == null ? "" : quoted(cell));
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
