package bellwether.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarCodecTest {
    private static final Instant FETCHED = Instant.parse("2018-02-07T22:00:00Z");
    private static final Provenance PROVENANCE = new Provenance("USD", true, 1, "replay", FETCHED, FETCHED);

    private final DailyBarCodec daily = new DailyBarCodec();
    private final HourlyBarCodec hourly = new HourlyBarCodec();

    @Test
    void a_daily_bar_is_written_member_by_member_as_the_contract_lists_them() {
        Prices prices = new Prices(164.98f, 166.69f, 162.15f, (float) 164.32000732421875, 161.69987f, 91_162_800L);
        String json = text(daily.write(new DailyBar("AAPL", LocalDate.parse("2022-02-22"), prices, PROVENANCE)));
        assertThat(json)
                .isEqualTo(
                        "{\"symbol\":\"AAPL\",\"date\":\"2022-02-22\",\"open\":164.98,\"high\":166.69,"
                                + "\"low\":162.15,\"close\":164.32,\"adjustedClose\":161.69987,\"volume\":91162800,"
                                + "\"currency\":\"USD\",\"final\":true,\"revision\":1,\"source\":\"replay\","
                                + "\"exchangeTime\":\"2018-02-07T22:00:00Z\",\"fetchedAt\":\"2018-02-07T22:00:00Z\",\"repaired\":null}");
    }

    @Test
    void what_is_written_reads_back_the_same() throws MalformedRecord {
        DailyBar day = new DailyBar(
                "BRK-B",
                LocalDate.parse("2018-02-07"),
                new Prices(null, 2e9f, 0.0001f, 1.1f, null, null),
                new Provenance(null, false, 7, "yahoo", FETCHED, FETCHED, "prices divided by 100"));
        assertThat(daily.read(daily.write(day))).isEqualTo(day);

        HourlyBar hour = new HourlyBar("^GSPC", Instant.parse("2018-02-07T14:30:00Z"), day.prices(), PROVENANCE);
        assertThat(hourly.read(hourly.write(hour))).isEqualTo(hour);
        assertThat(hour.key()).isEqualTo("^GSPC|2018-02-07T14:30Z");
    }

    @Test
    void times_are_those_of_each_record_whatever_the_record_before_had() throws MalformedRecord {
        Instant later = FETCHED.plusSeconds(1);
        Provenance other = new Provenance("USD", true, 1, "replay", later, FETCHED, null);
        DailyBar one = new DailyBar("A", LocalDate.EPOCH, prices(1f), PROVENANCE);
        DailyBar two = new DailyBar("A", LocalDate.EPOCH, prices(1f), other);
        for (DailyBar bar : List.of(one, two, one, two, two)) {
            assertThat(daily.read(daily.write(bar))).isEqualTo(bar);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2018-02-30", "2018-13-01", "2018-2-07", "2018/02/07", "2018-02-7a", "20180207", "２018-02-07"})
    void what_is_no_date_is_refused(String date) {
        String json = text(daily.write(new DailyBar("A", LocalDate.EPOCH, prices(1f), PROVENANCE)));
        byte[] changed = json.replace("1970-01-01", date).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> daily.read(changed)).hasMessage("date is not a date: " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-07", "0001-01-01", "2020-02-29", "+12345-01-01", "-0001-12-31"})
    void every_date_is_read(String date) throws MalformedRecord {
        DailyBar bar = new DailyBar("A", LocalDate.parse(date), prices(1f), PROVENANCE);
        assertThat(daily.read(daily.write(bar))).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({"164.32000732421875,164.32", "45,45", "12345678,12345678", "0.0001,0.0001", "3.4e10,34000000000"})
    void a_price_is_the_shortest_decimal_of_its_float_and_has_no_exponent(double sent, String written) {
        Prices prices = new Prices(null, null, null, (float) sent, null, null);
        String json = text(daily.write(new DailyBar("A", LocalDate.EPOCH, prices, PROVENANCE)));
        assertThat(json).contains("\"close\":" + written + ",");
    }

    @Test
    void members_that_a_newer_writer_added_are_passed_over() throws MalformedRecord {
        String json = text(daily.write(new DailyBar("A", LocalDate.EPOCH, prices(1f), PROVENANCE)));
        String newer = "{\"later\":{\"a\":[1,2,{}]}," + json.substring(1);
        assertThat(daily.read(newer.getBytes(StandardCharsets.UTF_8)).prices().close())
                .isEqualTo(1f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "not json",
                "{\"symbol\":1}",
                "{\"symbol\":null}",
                "{\"close\":\"NaN\"}",
                "{\"close\":1e999}",
                "{\"volume\":1.5}",
                "{\"volume\":-1}",
                "{\"volume\":99999999999999999999}",
                "{\"date\":\"2018-02-30\"}",
                "{\"final\":\"yes\"}",
                "{\"fetchedAt\":\"today\"}",
                "{\"revision\":99999999999}"
            })
    void a_malformed_record_is_refused_with_a_reason(String json) {
        assertThatThrownBy(() -> daily.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageMatching(".+");
    }

    @Test
    void bytes_of_any_kind_and_depth_are_refused_without_another_exception() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        byte[] nested = ("{\"x\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        byte[] binary = {0, -1, 17, -128, 127};
        for (byte[] bytes : new byte[][] {deep, nested, binary}) {
            assertThatThrownBy(() -> daily.read(bytes)).isInstanceOf(MalformedRecord.class);
        }
    }

    @Test
    void what_is_passed_over_may_not_be_nested_without_end() throws MalformedRecord {
        DailyBar bar = new DailyBar("A", LocalDate.EPOCH, prices(1f), PROVENANCE);
        String rest = text(daily.write(bar)).substring(1);
        String nested = "{\"x\":" + "[".repeat(500) + "]".repeat(500) + "," + rest;

        assertThat(daily.read(("{\"x\":[[[1]]]," + rest).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(bar);
        assertThatThrownBy(() -> daily.read(nested.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedRecord.class);
    }

    private static Prices prices(float close) {
        return new Prices(null, null, null, close, null, null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
