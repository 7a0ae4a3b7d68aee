/** So many symbols can be compared with the one of a chart: more lines can't be told apart. */
export const MOST_COMPARED = 7;
