/** What of an OpenAPI document is shown. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, { readonly get?: DescribedOperation }>>;
}

export interface DescribedOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly (DescribedParameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: {
    readonly type?: string | readonly string[];
    readonly format?: string;
    readonly description?: string;
    readonly enum?: readonly (string | null)[];
    readonly default?: unknown;
    readonly examples?: readonly unknown[];
  };
}
