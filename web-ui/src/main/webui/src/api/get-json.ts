import { RequestFailed } from './request-failed';

const LONGEST_WAIT_MILLIS = 20_000;

/**
 * The JSON at an address. Throws RequestFailed for anything else, and an AbortError if the signal says that no one
 * waits for it any more.
 */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await send(address, signal);
  if (!response.ok) throw new RequestFailed(await problemOf(response));
  return (await response.json()) as T;
}

async function send(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MILLIS)]),
    });
  } catch (failure) {
    if (signal.aborted) throw failure;
    const slow = failure instanceof DOMException && failure.name === 'TimeoutError';
    throw new RequestFailed({
      status: 0,
      title: slow ? 'No answer in time' : 'Bellwether can’t be reached',
      detail: slow ? 'the request was given up' : 'the connection failed',
    });
  }
}

async function problemOf(response: Response) {
  const fallback = { status: response.status, title: `The answer was ${response.status}`, detail: response.statusText };
  try {
    const body = (await response.json()) as { title?: unknown; detail?: unknown };
    return {
      status: response.status,
      title: typeof body.title === 'string' ? body.title : fallback.title,
      detail: typeof body.detail === 'string' ? body.detail : '',
    };
  } catch {
    return fallback;
  }
}
