import type { ApiOperation } from './api-operation';

/** The address of a request, with its parameters' values; an empty one is left out. */
export function requestAddress({ path, parameters }: ApiOperation, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name } of parameters) {
    const value = values[name] ?? '';
    if (path.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '') query.set(name, value);
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}
