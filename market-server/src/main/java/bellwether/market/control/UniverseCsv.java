package bellwether.market.control;

import bellwether.market.Company;
import bellwether.market.http.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a market's instruments in the form of the project's universe: what there is to ask for. */
final class UniverseCsv {
    private UniverseCsv() {}

    static Reply of(List<Company> companies) {
        StringBuilder csv = new StringBuilder("symbol,name,kind,sector,industry,hourly\n");
        for (Company company : companies) {
            field(csv, company.symbol()).append(',');
            field(csv, company.longName()).append(',');
            csv.append(company.kind().wireName()).append(',');
            field(csv, company.sector()).append(',');
            field(csv, company.industry()).append(',');
            csv.append(company.hourly() ? "true" : "").append('\n');
        }
        return Reply.text(200, Reply.CSV, csv.toString());
    }

    private static StringBuilder field(StringBuilder csv, @Nullable String text) {
        if (text == null) {
            return csv;
        } else if (text.contains(",") || text.contains("\"")) {
            return csv.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
        return csv.append(text);
    }
}
