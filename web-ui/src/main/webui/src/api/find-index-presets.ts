import { readIndexPresets, type IndexPresets } from '../model/index-presets';
import { getJson } from './get-json';
import { RequestFailed } from './request-failed';

/** The operator's events and first symbols. */
export async function findIndexPresets(signal: AbortSignal): Promise<IndexPresets> {
  const file = await getJson<unknown>('/index-presets.json', signal);
  try {
    return readIndexPresets(file);
  } catch (mistake) {
    throw new RequestFailed({ status: 422, title: 'The file of events has a mistake', detail: (mistake as Error).message });
  }
}
