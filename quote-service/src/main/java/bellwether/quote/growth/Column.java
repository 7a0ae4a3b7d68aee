package bellwether.quote.growth;

import bellwether.service.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer has for each date. */
enum Column {
    GROWTH("growthPercent"),
    CLOSE("adjustedClose");

    private final String wireName;

    Column(String wireName) {
        this.wireName = wireName;
    }

    /** @param text names with commas between them; only the growth if absent */
    static Set<Column> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return EnumSet.of(GROWTH);
        }
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (String name : text.split(",", -1)) {
            columns.add(Arrays.stream(values())
                    .filter(column -> column.wireName.equals(name.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.badParameter("columns", "growthPercent and adjustedClose, not " + name)));
        }
        return columns;
    }
}
