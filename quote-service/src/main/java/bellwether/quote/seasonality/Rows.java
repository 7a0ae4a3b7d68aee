package bellwether.quote.seasonality;

/** What the rows of the matrix are. */
enum Rows {
    /** The months of the year, 1 to 12. */
    MONTH
}
