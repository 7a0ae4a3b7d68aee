/** Something that the API can be asked for, as its description says. */
export interface ApiOperation {
  readonly id: string;
  /** With the parameters that are part of it in braces. */
  readonly path: string;
  readonly summary: string;
  readonly words: string;
  readonly parameters: readonly ApiParameter[];
  /** The media types of its answers. */
  readonly forms: readonly string[];
}

export interface ApiParameter {
  readonly name: string;
  readonly words: string;
  readonly required: boolean;
  /** All values that it can have; none if it can have any. */
  readonly choices: readonly string[];
  readonly kind: 'date' | 'number' | 'text';
  /** What counts without it; empty if nothing does. */
  readonly otherwise: string;
  readonly example: string;
}
