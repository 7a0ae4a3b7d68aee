import type { ApiOperation } from '../model/api-operation';
import { writeAddress } from '../model/write-address';

interface Props {
  readonly operations: readonly ApiOperation[];
  readonly chosen: string | undefined;
}

/** All that the API can be asked for; a link asks for its example. */
export function OperationList({ operations, chosen }: Props) {
  return (
    <nav class="operations" aria-label="Operations">
      <ul>
        {operations.map((operation) => (
          <li key={operation.id}>
            <a href={exampleAddress(operation)} aria-current={operation.id === chosen ? 'true' : undefined}>
              <code>{operation.path.replace('/api/v1', '')}</code> <small>{operation.summary}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function exampleAddress({ id, parameters }: ApiOperation): string {
  const needed = parameters.filter((parameter) => parameter.required && parameter.example !== '');
  return writeAddress({ page: 'explorer', operation: id, values: Object.fromEntries(needed.map(({ name, example }) => [name, example])) });
}
