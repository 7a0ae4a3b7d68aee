/**
 * A figure drawn as SVG. It stands by itself: each element has its own colours and fonts, no style sheet and no script
 * belongs to it.
 */
export interface Picture {
  /** In pixels at which it is meant to be looked at. */
  readonly width: number;
  readonly height: number;
  /** What stands inside of the svg element. */
  readonly elements: string;
}
