import { graphql } from './gql/gql.js';
import type { RefusedFragment } from './gql/graphql.js';
import { unreachable } from './unreachable.js';

/** What every mutation's `errors` are asked for. */
export const Refused = graphql(`
  fragment Refused on MutationError {
    __typename
    code
    message
    ... on ValidationError { field }
    ... on NotFoundError { field }
    ... on ConflictError { changedFields currentVersion }
  }
`);

/** A mutation was refused: nothing was changed. */
export class WasRefused extends Error {
  readonly exitCode: number;

  constructor(readonly refusals: readonly RefusedFragment[]) {
    super(refusals.map(explain).join('\n'));
    this.exitCode = refusals[0] ? exitCodeOf(refusals[0]) : 1;
  }
}

/** A line for people. The codes are for programs: see the error catalogue. */
export function explain(refusal: RefusedFragment): string {
  const { code, message } = refusal;
  switch (refusal.__typename) {
    case 'ValidationError':
      return `${refusal.field ?? 'input'}: ${message} (${code})`;
    case 'NotFoundError':
      return `${refusal.field ?? 'input'} stands for nothing: ${message} (${code})`;
    case 'ConflictError':
      return `${message} (${code}; changed: ${refusal.changedFields.join(', ') || 'nothing'}; version ${refusal.currentVersion ?? 'unknown'})`;
    case 'ForbiddenError':
      return `Not allowed: ${message} (${code})`;
    case 'QuotaError':
      return `Used up: ${message} (${code})`;
    default:
      return unreachable(refusal);
  }
}

function exitCodeOf(refusal: RefusedFragment): number {
  switch (refusal.__typename) {
    case 'ValidationError':
      return 10;
    case 'NotFoundError':
      return 11;
    case 'ConflictError':
      return 12;
    case 'ForbiddenError':
      return 13;
    case 'QuotaError':
      return 14;
    default:
      return unreachable(refusal);
  }
}
