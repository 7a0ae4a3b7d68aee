/** That the newest ranking of a universe changed, as the stream tells it. */
export interface RankingEvent {
  readonly universe?: string;
  readonly period?: string;
  readonly date?: string;
}
