package bellwether.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A small CSV with a header: quotes as in RFC 4180, but no line break inside a value; {@code #} starts a comment line. What is
 * longer than any list of instruments is refused.
 */
record CsvTable(List<CsvTable.Row> rows) {
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 100_000;

    /** One line, by column name. An absent column reads as an empty string. */
    record Row(int line, Map<String, Integer> columns, List<String> values) {
        String get(String column) {
            Integer index = columns.get(column);
            return index == null || index >= values.size()
                    ? ""
                    : values.get(index).trim();
        }
    }

    static CsvTable resource(String name) {
        var stream = Objects.requireNonNull(CsvTable.class.getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if it is too long */
    static CsvTable read(Reader reader) {
        Map<String, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line :
                new BufferedReader(reader).lines().limit(MOST_LINES + 1).toList()) {
            number++;
            check(line, number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> values = split(line);
            if (columns.isEmpty()) {
                nameColumns(values, columns);
            } else {
                rows.add(new Row(number, columns, values));
            }
        }
        return new CsvTable(List.copyOf(rows));
    }

    private static void check(String line, int number) {
        if (number > MOST_LINES) {
            throw new IllegalArgumentException("More than " + MOST_LINES + " lines");
        } else if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("More than " + LONGEST_LINE + " characters in line " + number);
        }
    }

    private static void nameColumns(List<String> values, Map<String, Integer> columns) {
        for (int i = 0; i < values.size(); i++) {
            columns.put(values.get(i).replace("\uFEFF", "").trim(), i);
        }
    }

    private static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
