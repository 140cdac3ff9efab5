import { setTimeout as sleep } from 'node:timers/promises';
import { decide, failureOf, GaveUp, type Failure, type ResponseError } from './failures.js';
import type { TypedDocumentString } from './gql/graphql.js';
import type { Settings } from './settings.js';

/** The answer to an operation: all of it, or what was ready together with what is missing. */
export interface Answer<TResult> {
  readonly data: TResult;
  readonly missing: readonly Failure[];
}

export interface CallOptions {
  /** Makes a mutation safe to send again: the server carries it out once for a key. */
  readonly idempotencyKey?: string;
  /** Takes what is ready when some of it took too long or failed. Then the types lie: what is missing is null. */
  readonly acceptPartial?: boolean;
  readonly signal?: AbortSignal;
}

/** Sends operations by plain `fetch`, and tries again where that is of use and does no harm. */
export class Client {
  constructor(
    private readonly settings: Settings,
    private readonly log: (line: string) => void = console.error,
  ) {}

  /** Runs an operation. Throws {@link GaveUp} when it cannot be had. */
  async run<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
    options: CallOptions = {},
  ): Promise<Answer<TResult>> {
    const maySendAgain = !/^\s*mutation\b/.test(document.toString()) || options.idempotencyKey !== undefined;
    for (let attempt = 0; ; attempt++) {
      const { data, failures } = await this.send(document, variables, options);
      const [failure] = failures;
      if (data !== null && (failure === undefined || options.acceptPartial)) return { data, missing: failures };
      if (failure === undefined) throw new Error('A response without data and without errors.');
      const decision = decide(failure, attempt, this.settings.attempts);
      if ('exitCode' in decision) throw new GaveUp(failure, decision.exitCode, decision.advice);
      // A rate limit refuses before anything is done.
      if (!maySendAgain && failure.kind !== 'rateLimited') throw new GaveUp(failure, 23, 'It may or may not have been done.');
      this.log(`${failure.kind}: ${failure.message} Again in ${Math.ceil(decision.retryAfterMs)} ms.`);
      await sleep(decision.retryAfterMs, undefined, { signal: options.signal });
    }
  }

  private async send<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
    options: CallOptions,
  ): Promise<{ data: TResult | null; failures: readonly Failure[] }> {
    try {
      const response = await fetch(this.settings.address, {
        method: 'POST',
        headers: {
          'Authorization': `Bearer ${this.settings.apiKey}`,
          'Content-Type': 'application/json',
          'Accept': 'application/graphql-response+json',
          ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
        signal: AbortSignal.any([AbortSignal.timeout(60_000), ...(options.signal ? [options.signal] : [])]),
      });
      const retryAfterMs = 1000 * Number(response.headers.get('Retry-After') ?? 1);
      const body = (await response.json()) as { data?: TResult | null; errors?: readonly ResponseError[] };
      return { data: body.data ?? null, failures: (body.errors ?? []).map((error) => failureOf(error, retryAfterMs)) };
    } catch (error) {
      options.signal?.throwIfAborted();
      return { data: null, failures: [{ kind: 'network', message: `${error instanceof Error ? error.message : String(error)}.` }] };
    }
  }
}
