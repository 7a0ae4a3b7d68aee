package bellwether.market.yahoo;

import bellwether.market.MarketClient;
import bellwether.market.replay.ReplayMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few instruments around 2018-02-07, served over HTTP. */
final class SmallMarket {
    private static final String DAILY = """
            symbol,date,open,high,low,close,volume
            AAPL,2018-01-29,10,12,9,11,100
            AAPL,2018-01-30,11,13,10,12,100
            AAPL,2018-02-01,12,14,11,13,100
            AAPL,2018-02-05,,,,164.32,
            AAPL,2018-02-06,13,15,NaN,14,100
            AAPL,2018-02-07,14,16,Infinity,15,300
            BRK.B,2018-02-07,200,201,199,200.5,7
            ^GSPC,2018-02-07,2690,2700,2680,2681.66,0
            EURUSD=X,2018-02-07,1.2,1.3,1.1,1.2262,0
            M&M.NS,2018-02-07,700,710,690,705,9
            GONE,2017-01-03,5,5,5,5,5
            """;
    private static final String HOURLY = """
            symbol,start,open,high,low,close,volume
            AAPL,2018-02-06T15:00,13,13,13,13,1
            AAPL,2018-02-07T09:00,14,14,14,14,1
            AAPL,2018-02-07T10:00,15,15,15,15,1
            """;
    private static final String EVENTS = """
            symbol,exDate,kind,numerator,denominator,amount
            AAPL,2018-01-30,dividend,,,0.5
            AAPL,2018-01-31,split,1,1,
            AAPL,2018-02-07,dividend,,,0.01
            """;

    private SmallMarket() {}

    static MarketClient start(Path folder) throws Exception {
        Path daily = Files.writeString(folder.resolve("daily.csv"), DAILY);
        Path hourly = Files.writeString(folder.resolve("hourly.csv"), HOURLY);
        Path events = Files.writeString(folder.resolve("events.csv"), EVENTS);
        return new MarketClient(ReplayMarket.load(List.of(daily, hourly), events, null));
    }
}
