import type { Problem } from '../model/problem';

/** What failed, in a sentence for the reader. */
export function problemWords(problem: Problem): string {
  return [problem.title, problem.detail].filter(Boolean).join(': ');
}
