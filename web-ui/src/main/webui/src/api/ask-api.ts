import type { ApiAnswer } from '../model/api-answer';

/** Any answer, a problem too. Throws if there is none at all. */
export async function askApi(address: string, form: string, signal: AbortSignal): Promise<ApiAnswer> {
  const began = performance.now();
  const response = await fetch(address, { headers: { accept: form }, signal });
  const body = await response.arrayBuffer();
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '');
  return {
    status: response.status,
    statusText: response.statusText,
    form: type,
    tag: response.headers.get('etag') ?? '',
    bytes: body.byteLength,
    millis: performance.now() - began,
    text: /json|csv|^text/.test(type) ? new TextDecoder().decode(body) : null,
  };
}
