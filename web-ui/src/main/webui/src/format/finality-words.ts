import type { Bar } from '../model/bar';

/** Whether the last bar can still change. */
export function finalityWords(last: Bar): { readonly word: string; readonly why: string } {
  return last.final
    ? { word: 'Final', why: 'the session is over and its figures stand' }
    : { word: 'Live', why: 'the figures so far; they change until the session is over and loaded' };
}
