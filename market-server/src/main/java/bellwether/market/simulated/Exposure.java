package bellwether.market.simulated;

/** How much an instrument moves when a factor moves by one. */
record Exposure(Factor factor, double weight) {}
