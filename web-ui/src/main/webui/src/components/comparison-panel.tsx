import { useMemo } from 'preact/hooks';
import { problemWords } from '../format/problem-words';
import type { Bars } from '../model/bars';
import type { BarsQuery } from '../model/bars-query';
import { chartName } from '../model/chart-name';
import { growth } from '../model/growth';
import { listBars } from '../model/list-bars';
import type { ChartPlace } from '../model/place';
import type { ShownBars } from '../model/shown-bars';
import { ChartOrigin } from './chart-origin';
import { ChartTools } from './chart-tools';
import { GrowthChart } from './growth-chart';
import { growthFigure } from './growth-figure';
import type { ComparedBars } from './use-compared';

interface Props {
  readonly place: ChartPlace;
  readonly query: BarsQuery;
  readonly data: Bars;
  readonly shown: ShownBars;
  readonly compared: readonly ComparedBars[];
  readonly dateOf: (date: string) => string;
  readonly origin: string;
  /** For what is taken out: it will be read on another day. */
  readonly takenOrigin: string;
}

/** The instrument beside others, in percent since its first shown session. */
export function ComparisonPanel({ place, query, data, shown, compared, dateOf, origin, takenOrigin }: Props) {
  const compare = useMemo(() => {
    const others = compared.flatMap(({ symbol, bars }) => (bars === null ? [] : [{ symbol, bars: listBars(bars) }]));
    return growth([{ symbol: place.symbol, bars: shown.bars }, ...others], shown.bars[0]?.date ?? '');
  }, [shown, compared]);
  const drawn = new Set(compare.lines.map((line) => line.symbol));
  const hourly = query.interval === 'hour';
  return (
    <>
      {compared
        .filter(({ symbol }) => !drawn.has(symbol))
        .map(({ symbol, problem }) => (
          <p key={symbol} class="notice failed" role="alert">
            <span><strong>{symbol} is not compared.</strong> {problem === null ? 'No bars of it are stored for this span' : problemWords(problem)}.</span>
          </p>
        ))}
      <GrowthChart
        name={[...drawn, chartName(place.symbol, query)].join()}
        growth={compare}
        hourly={hourly}
        timeZone={data.timeZone}
        dateWords={dateOf}
      />
      <ChartOrigin words={`In percent of each one’s close on ${dateOf(compare.dates[0] ?? '')}, or its last before · ${origin}`} data={data} hourly={hourly} />
      <ChartTools place={place} figure={growthFigure({ place, origin: takenOrigin, growth: compare, formatDate: dateOf })} />
    </>
  );
}
