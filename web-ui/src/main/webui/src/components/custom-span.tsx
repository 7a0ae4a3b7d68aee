import { isDate } from '../model/is-date';
import type { ChartPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { navigate } from './use-address';

interface Props {
  readonly place: ChartPlace;
  /** The dates between which there is something to show; what is chosen by name fills the fields. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly last: string | undefined;
}

/** Two dates that a chart is to be shown between. */
export function CustomSpan({ place, from, to, last }: Props) {
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [first, second] = [fields.get('from'), fields.get('to')].map(String).sort();
    if (isDate(first) && isDate(second) && first < second) {
      navigate(writeAddress({ ...place, span: { from: first, to: second } }));
    }
  };
  return (
    <form class="custom-span" onSubmit={submit} data-chosen={'from' in place.span}>
      <label>
        From <input type="date" name="from" required value={from ?? ''} max={last} />
      </label>
      <label>
        to <input type="date" name="to" required value={to ?? ''} max={last} />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
