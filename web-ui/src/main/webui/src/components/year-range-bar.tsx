import { formatPrice } from '../format/format-price';
import { priceDecimals } from '../format/price-decimals';
import type { Bar } from '../model/bar';
import { yearRange } from '../model/year-range';

interface Props {
  readonly symbol: string;
  readonly currency: string | null;
  /** Daily ones of the last year at least, adjusted for splits. */
  readonly bars: readonly Bar[];
}

const WIDTH = 96;

/** The lowest and the highest price of the last 52 weeks, and where the last close stands between them. */
export function YearRangeBar({ symbol, currency, bars }: Props) {
  const range = yearRange(bars);
  if (range === null) return null;
  const price = (value: number) => formatPrice(value, priceDecimals(symbol, currency, range.low));
  const x = range.high > range.low ? 2 + ((range.last - range.low) / (range.high - range.low)) * (WIDTH - 4) : WIDTH / 2;
  return (
    <span class="year-range">
      52 weeks {price(range.low)}
      <svg width={WIDTH} height="8" viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
        <path d={`M0 4H${WIDTH}`} />
        <circle cx={x} cy="4" r="3" />
      </svg>
      <span class="unseen">to </span>{price(range.high)}
    </span>
  );
}
