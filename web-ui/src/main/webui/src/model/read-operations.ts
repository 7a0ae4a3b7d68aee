import type { ApiDescription, DescribedOperation, DescribedParameter } from './api-description';
import type { ApiOperation, ApiParameter } from './api-operation';

/** The operations of a description, by their paths; a stream of events is none, for it has no end. */
export function readOperations(description: ApiDescription): ApiOperation[] {
  return Object.entries(description.paths)
    .flatMap(([path, { get }]) => (get === undefined ? [] : [readOperation(path, get)]))
    .filter((operation) => operation.forms.length > 0 && !operation.forms.includes('text/event-stream'))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function readOperation(path: string, described: DescribedOperation): ApiOperation {
  return {
    id: described.operationId ?? path,
    path,
    summary: described.summary ?? '',
    words: described.description ?? '',
    parameters: (described.parameters ?? []).flatMap((parameter) => ('$ref' in parameter || parameter.in === 'header' ? [] : [readParameter(parameter)])),
    forms: Object.keys(described.responses['200']?.content ?? {}).sort(),
  };
}

function readParameter({ name, required, description, schema }: DescribedParameter): ApiParameter {
  const types = [schema.type].flat();
  return {
    name,
    words: description ?? schema.description ?? '',
    required: required ?? false,
    choices: types.includes('boolean') ? ['true', 'false'] : (schema.enum ?? []).filter((choice) => choice !== null),
    kind: schema.format === 'date' ? 'date' : types.includes('integer') || types.includes('number') ? 'number' : 'text',
    otherwise: schema.default === undefined ? '' : String(schema.default),
    example: schema.examples?.[0] === undefined ? '' : String(schema.examples[0]),
  };
}
