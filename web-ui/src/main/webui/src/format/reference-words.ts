import { formatDay } from './format-day';

/** Which session's close growth is measured against, and for which date it stands where that was no session. */
export function referenceWords(reference: string, closest: string, locale?: string): string {
  const session = formatDay(closest, 'full', locale);
  return closest === reference ? session : `${session}, closest to ${formatDay(reference, 'full', locale)}`;
}
