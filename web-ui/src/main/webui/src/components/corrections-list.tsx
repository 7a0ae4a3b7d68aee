import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { numberFormat } from '../format/number-format';
import type { Correction, Corrections } from '../model/correction';
import { writeAddress } from '../model/write-address';
import { useNow } from './use-now';

interface Props {
  readonly corrections: Corrections;
}

const FIGURES: Readonly<Record<string, string>> = { adjustedClose: 'adjusted close' };

/** The last corrections, each with what stood there before and what stands there now. */
export function CorrectionsList({ corrections }: Props) {
  const now = useNow(60_000);
  const rows = corrections.corrections;
  return (
    <section class="trouble" aria-labelledby="corrections">
      <h2 id="corrections">Last corrections</h2>
      {rows.length === 0 && <p class="lead">No stored bar has been corrected.</p>}
      {rows.length > 0 && (
        <table class="reasons corrections">
          <caption>
            Final bars that were replaced, the newest first; <a href="/numbers#corrections">what counts as one</a>
          </caption>
          <thead>
            <tr><th scope="col">Symbol</th><th scope="col">Bar</th><th scope="col">Before → after</th><th scope="col">When</th></tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.symbol} ${one.date ?? one.to} ${one.revision} ${one.reason}`}>
                <th scope="row">
                  <a href={writeAddress({ page: 'chart', symbol: one.symbol, span: { range: '1Y' }, style: 'candles' })}>{one.symbol}</a>
                </th>
                <td>{one.date === null ? `${formatDay(one.from, 'full')} to ${formatDay(one.to, 'full')}` : formatDay(one.date, 'full')}</td>
                <td><What one={one} /></td>
                <td>{formatMoment(one.correctedAt, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {corrections.truncated && <p class="quiet">These are the newest {formatCount(corrections.limit)}; there are more.</p>}
    </section>
  );
}

function What({ one }: { readonly one: Correction }) {
  if (one.reason === 'restated') {
    return <>restated for a split or dividend: {formatCount(one.bars)} {one.bars === 1 ? 'bar' : 'bars'}</>;
  }
  return (
    <>
      {one.repaired !== null && <>repaired: {one.repaired}. </>}
      {one.changes.map(({ figure, before, after }) => (
        <span key={figure} class="figure-change">
          {FIGURES[figure] ?? figure} {written(before)} → {written(after)}
        </span>
      ))}
    </>
  );
}

/** As exact as it is: a correction may be in the last decimal. */
function written(figure: number | null): string {
  return figure === null ? 'none' : numberFormat(undefined, { maximumFractionDigits: 10 }).format(figure);
}
