package bellwether.market.yahoo;

import bellwether.market.Company;
import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds instruments by symbol or name: {@code /v1/finance/search}. There is no news. */
final class SearchAnswer {
    private static final int BEST = 4;
    private static final int SCORE_STEP = 10_000;

    private SearchAnswer() {}

    static Reply of(List<Company> companies, String query, int limit) {
        String wanted = query.strip().toUpperCase(Locale.ROOT);
        List<Company> found = companies.stream()
                .filter(company -> rank(company, wanted) > 0)
                .sorted(Comparator.<Company>comparingInt(company -> -rank(company, wanted))
                        .thenComparing(Company::symbol))
                .limit(limit)
                .toList();
        return Reply.json(200, JsonBody.of(512 * (found.size() + 1), json -> {
            json.writeStartObject();
            writeEmpty(json, "explains");
            json.writeNumberField("count", found.size());
            json.writeArrayFieldStart("quotes");
            for (Company company : found) {
                writeCompany(json, company, rank(company, wanted));
            }
            json.writeEndArray();
            for (String list : List.of("news", "nav", "lists", "researchReports", "screenerFieldResults")) {
                writeEmpty(json, list);
            }
            json.writeNumberField("totalTime", 1);
            json.writeEndObject();
        }));
    }

    /** From {@link #BEST}, the very symbol, to 0, no match. */
    private static int rank(Company company, String wanted) {
        if (wanted.isEmpty()) {
            return 0;
        } else if (company.symbol().equals(wanted)) {
            return BEST;
        } else if (company.symbol().startsWith(wanted)) {
            return BEST - 1;
        }
        String name = " " + company.longName().toUpperCase(Locale.ROOT);
        if (name.contains(" " + wanted)) {
            return BEST - 2;
        }
        return name.contains(wanted) || company.symbol().contains(wanted) ? 1 : 0;
    }

    private static void writeCompany(JsonGenerator json, Company company, int rank) throws IOException {
        json.writeStartObject();
        json.writeStringField("exchange", company.venue().code());
        json.writeStringField("shortname", company.shortName());
        json.writeStringField("quoteType", company.instrumentType());
        json.writeStringField("symbol", company.symbol());
        json.writeStringField("index", "quotes");
        json.writeNumberField("score", rank * SCORE_STEP);
        json.writeStringField("typeDisp", QuoteAnswer.kindName(company));
        json.writeStringField("longname", company.longName());
        json.writeStringField("exchDisp", company.venue().name());
        if (company.sector() != null) {
            json.writeStringField("sector", company.sector());
            json.writeStringField("sectorDisp", company.sector());
        }
        if (company.industry() != null) {
            json.writeStringField("industry", company.industry());
            json.writeStringField("industryDisp", company.industry());
        }
        json.writeBooleanField("isYahooFinance", true);
        json.writeEndObject();
    }

    private static void writeEmpty(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeEndArray();
    }
}
