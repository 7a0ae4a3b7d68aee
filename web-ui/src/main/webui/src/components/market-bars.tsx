import { useId, useRef } from 'preact/hooks';
import { arrow } from '../format/arrow';
import { direction } from '../format/direction';
import { formatPercent } from '../format/format-percent';
import type { MovedMarket } from '../model/top-markets';
import { writeAddress } from '../model/write-address';
import { useWidth } from './use-width';

interface Props {
  readonly title: string;
  /** Null while loading: the chart is drawn empty, in the size that it will have. */
  readonly markets: readonly MovedMarket[] | null;
  readonly limit: number;
  /** What to say if there is none. */
  readonly nobody: string;
}

const ROW = 44;
const BASELINE = 20;
const BAR = 28;
const FIGURE_WIDTH = 84;

/** Markets and their change as bars of one scale, which begins at zero. Each leads to its chart. */
export function MarketBars({ title, markets, limit, nobody }: Props) {
  const box = useRef<HTMLElement>(null);
  const fade = useId();
  const width = useWidth(box, 240);
  const largest = Math.max(...(markets ?? []).map((market) => Math.abs(market.changePercent)), 0.01);
  return (
    <figure ref={box} class="market-bars" aria-busy={markets === null}>
      <figcaption><h2>{title} <small>%</small></h2></figcaption>
      <svg width={width} height={limit * ROW} viewBox={`0 0 ${width} ${limit * ROW}`} role="group" aria-label={title}>
        <FadingEnd id={fade} width={width - FIGURE_WIDTH} />
        {markets === null && Array.from({ length: limit }, (_, row) => <rect key={row} class="blank" y={row * ROW + BAR} width={width} height="4" />)}
        {markets?.map((market, row) => <Bar key={market.symbol} market={market} row={row} width={width} fade={fade} largest={largest} />)}
        {markets?.length === 0 && <text class="nobody" y="20">{nobody}</text>}
      </svg>
    </figure>
  );
}

/** Lets a name that is too long fade out before the figure. */
function FadingEnd({ id, width }: { readonly id: string; readonly width: number }) {
  return (
    <defs>
      <linearGradient id={`${id}-end`}>
        <stop offset="0.9" stop-color="white" />
        <stop offset="1" stop-color="black" />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" x="0" y="0" width={width} height={ROW}>
        <rect width={width} height={ROW} fill={`url(#${id}-end)`} />
      </mask>
    </defs>
  );
}

interface BarProps {
  readonly market: MovedMarket;
  readonly row: number;
  readonly width: number;
  readonly fade: string;
  readonly largest: number;
}

function Bar({ market, row, width, fade, largest }: BarProps) {
  const { symbol, name, changePercent } = market;
  const percent = formatPercent(changePercent);
  const address = writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' });
  return (
    <a href={address} class={direction(changePercent)} data-symbol={symbol}>
      <g transform={`translate(0 ${row * ROW})`}>
        <rect class="row" width={width} height={ROW} />
        <text class="name" y={BASELINE} mask={`url(#${fade})`}>{name}</text>
        <text class="figure" x={width} y={BASELINE} text-anchor="end"><tspan class="sign">{arrow(changePercent)}</tspan> {percent}</text>
        <rect class="track" y={BAR} width={width} height="4" />
        <rect class="bar" y={BAR} width={(width * Math.abs(changePercent)) / largest} height="4" />
      </g>
    </a>
  );
}
