import type { Problem } from '../model/problem';

/** Thrown for every answer that is not the one asked for. */
export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}
