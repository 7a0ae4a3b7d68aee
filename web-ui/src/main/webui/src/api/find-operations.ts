import type { ApiDescription } from '../model/api-description';
import type { ApiOperation } from '../model/api-operation';
import { readOperations } from '../model/read-operations';
import { getJson } from './get-json';

export async function findOperations(signal: AbortSignal): Promise<readonly ApiOperation[]> {
  return readOperations(await getJson<ApiDescription>('/q/openapi', signal));
}
