package bellwether.quote.seasonality;

/** What the cells of the matrix are means of. */
enum Measure {
    /** Percent changes. */
    RETURN("percent"),
    /** Shares traded, in today's shares. */
    VOLUME("shares");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /** In words, how a cell is made. */
    String formula(Columns columns) {
        return switch (this) {
            case RETURN ->
                switch (columns) {
                    case HOUR ->
                        "mean percent change of the hours: 100 × (close ÷ close of the hour before in the same session"
                                + " − 1), for the first hour of a session 100 × (close ÷ its own open − 1); both on the"
                                + " same split basis; final bars only";
                    case WEEKDAY ->
                        "mean percent change of the sessions: 100 × (close ÷ previous close − 1); previous close is that"
                                + " of the last session before in which the symbol traded; both on the same split"
                                + " basis; final bars only";
                };
            case VOLUME ->
                switch (columns) {
                    case HOUR -> "mean volume of the hours, in today's shares; final bars only";
                    case WEEKDAY -> "mean volume of the sessions, in today's shares; final bars only";
                };
        };
    }
}
