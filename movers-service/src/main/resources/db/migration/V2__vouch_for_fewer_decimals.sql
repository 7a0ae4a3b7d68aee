-- The price that was traded, from one that is divided by the ratio of later splits and cut to a 32-bit float: as many
-- decimals as its shortest decimal can vouch for, so that 645.57 comes out whether 645.57 or 92.22429 (7:1) is stored.
-- The float is half an ulp from the exact price, and the decimal half an ulp from the float: one ulp in all.
CREATE OR REPLACE FUNCTION traded_price(stored double precision, factor double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN factor = 1 OR NOT stored > 0 THEN stored
        ELSE round(
            (stored * factor)::numeric,
            floor(log(0.5 / (factor * power(2, floor(ln(stored) / ln(2)) - 23))))::integer)::double precision
    END;
