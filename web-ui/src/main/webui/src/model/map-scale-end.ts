/** The change, in percent, from which on a tile of the map has the strongest shade. */
export const MAP_SCALE_END = 4;
