package bellwether.quote.yahoo;

import bellwether.contract.InstrumentKind;
import bellwether.quote.instrument.Listed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of Yahoo's search, member for member. There is no news here, nor any of the other lists, which stay empty;
 * and times are not taken, but clients want to see them.
 */
@Schema(name = "YahooSearch")
record SearchView(
        List<String> explains,
        int count,
        List<Found> quotes,
        List<String> news,
        List<String> nav,
        List<String> lists,
        List<String> researchReports,
        List<String> screenerFieldResults,
        int totalTime,
        int timeTakenForQuotes,
        int timeTakenForNews,
        int timeTakenForAlgowatchlist,
        int timeTakenForPredefinedScreener,
        int timeTakenForCrunchbase,
        int timeTakenForNav,
        int timeTakenForResearchReports,
        int timeTakenForScreenerField,
        int timeTakenForCulturalAssets,
        int timeTakenForSearchLists) {

    /**
     * @param score of the best the number of those found, then one less for each: it tells the order and nothing else
     * @param exchange Yahoo's code, exchDisp the exchange's name
     */
    @Schema(name = "YahooFound")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @Nullable String exchange,
            @Nullable String shortname,
            String quoteType,
            String symbol,
            String index,
            int score,
            String typeDisp,
            @Nullable String longname,
            @Nullable String exchDisp,
            @Nullable String sector,
            @Nullable String sectorDisp,
            @Nullable String industry,
            @Nullable String industryDisp,
            boolean isYahooFinance) {
        static Found of(Listed instrument, int score) {
            InstrumentKind kind = Objects.requireNonNull(instrument.kind());
            return new Found(
                    Venue.code(instrument),
                    instrument.name(),
                    Objects.requireNonNull(Venue.instrumentType(kind)),
                    instrument.symbol(),
                    "quotes",
                    score,
                    Venue.typeName(kind),
                    instrument.name(),
                    instrument.exchange(),
                    instrument.sector(),
                    instrument.sector(),
                    instrument.industry(),
                    instrument.industry(),
                    true);
        }
    }

    static SearchView of(List<Listed> instruments) {
        List<String> none = List.of();
        int count = instruments.size();
        List<Found> quotes = IntStream.range(0, count)
                .mapToObj(i -> Found.of(instruments.get(i), count - i))
                .toList();
        return new SearchView(none, count, quotes, none, none, none, none, none, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
