import { unreachable } from './unreachable.js';

/** Why a request brought no answer, or not all of it. Refusals of mutations are none: those are data (see refusals.ts). */
export type Failure =
  | { readonly kind: 'unauthenticated'; readonly message: string }
  | { readonly kind: 'forbidden'; readonly message: string }
  | { readonly kind: 'notFound'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'quota'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string; readonly code: string }
  | { readonly kind: 'tooExpensive'; readonly message: string }
  | { readonly kind: 'rateLimited'; readonly message: string; readonly retryAfterMs: number }
  | { readonly kind: 'timedOut'; readonly message: string; readonly path: readonly (string | number)[] }
  | { readonly kind: 'unavailable'; readonly message: string; readonly retryAfterMs: number }
  | { readonly kind: 'faulty'; readonly message: string; readonly traceId: string | undefined }
  | { readonly kind: 'network'; readonly message: string };

/** An entry of `errors` in a response. */
export interface ResponseError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly traceId?: string };
}

/** The failure that an error tells of. The API may get new codes: one that is not known is a request that must be looked at. */
export function failureOf(error: ResponseError, retryAfterMs: number): Failure {
  const { message } = error;
  const code = error.extensions?.code ?? 'UNKNOWN';
  switch (code) {
    case 'UNAUTHENTICATED':
      return { kind: 'unauthenticated', message };
    case 'FORBIDDEN':
      return { kind: 'forbidden', message };
    case 'NOT_FOUND':
      return { kind: 'notFound', message };
    case 'CONFLICT':
      return { kind: 'conflict', message };
    case 'QUOTA_EXCEEDED':
      return { kind: 'quota', message };
    case 'LIMIT_EXCEEDED':
      return { kind: 'tooExpensive', message };
    case 'RATE_LIMITED':
      return { kind: 'rateLimited', message, retryAfterMs };
    case 'TIMED_OUT':
      return { kind: 'timedOut', message, path: error.path ?? [] };
    case 'SERVICE_UNAVAILABLE':
    case 'IDEMPOTENCY_IN_PROGRESS':
      return { kind: 'unavailable', message, retryAfterMs };
    case 'INTERNAL_SERVER_ERROR':
      return { kind: 'faulty', message, traceId: error.extensions?.traceId };
    default:
      return { kind: 'invalid', message, code };
  }
}

/** What to do about a failure: try again after a while, or give up with an exit code that says why. */
export type Decision = { readonly retryAfterMs: number } | { readonly exitCode: number; readonly advice: string };

/**
 * Decides for each kind. Whether a request may be sent again at all is the caller's to know: a query always, a mutation only with an
 * idempotency key.
 */
export function decide(failure: Failure, attempt: number, attempts: number): Decision {
  const backoff = Math.min(30_000, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);
  switch (failure.kind) {
    case 'unauthenticated':
      return { exitCode: 20, advice: 'The key is wrong, ended or of another tenant. Ask an administrator for a new one.' };
    case 'forbidden':
      return { exitCode: 13, advice: 'The key must not do this. Ask an administrator for a role or scope that may.' };
    case 'notFound':
      return { exitCode: 11, advice: 'An id in the request stands for nothing here. Forget it.' };
    case 'conflict':
      return { exitCode: 12, advice: 'Read again, decide again.' };
    case 'quota':
      return { exitCode: 14, advice: 'A limit of the tenant is used up. Have it raised.' };
    case 'invalid':
      return { exitCode: 24, advice: `This program has a fault, or the API changed (${failure.code}).` };
    case 'tooExpensive':
      return { exitCode: 25, advice: 'Ask for smaller pages or for fewer fields.' };
    case 'rateLimited':
      return { retryAfterMs: failure.retryAfterMs };
    case 'timedOut':
      return attempt < Math.min(3, attempts) ? { retryAfterMs: backoff } : { exitCode: 22, advice: `Took too long at ${failure.path.join('.')}. Ask for less at a time.` };
    case 'unavailable':
      return attempt < attempts ? { retryAfterMs: Math.max(backoff, failure.retryAfterMs) } : { exitCode: 23, advice: 'The service is down. Try again later.' };
    case 'faulty':
      return attempt < Math.min(3, attempts) ? { retryAfterMs: backoff } : { exitCode: 26, advice: `Tell the operator the trace id ${failure.traceId ?? '(none)'}.` };
    case 'network':
      return attempt < attempts ? { retryAfterMs: backoff } : { exitCode: 23, advice: 'The server cannot be reached.' };
    default:
      return unreachable(failure);
  }
}

/** A failure that no further attempt will mend. */
export class GaveUp extends Error {
  constructor(
    readonly failure: Failure,
    readonly exitCode: number,
    readonly advice: string,
  ) {
    super(`${failure.kind}: ${failure.message} ${advice}`);
  }
}
