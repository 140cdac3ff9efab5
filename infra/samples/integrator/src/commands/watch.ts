import { createClient as createEventStream } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import { WebSocket } from 'ws';
import { graphql } from '../gql/gql.js';
import type { WatchQueueSubscription, WatchQueueSubscriptionVariables } from '../gql/graphql.js';
import type { Settings } from '../settings.js';

const WatchQueue = graphql(`
  subscription WatchQueue($after: String) {
    queueChanged(filter: {isActive: true}, after: $after) {
      cursor
      kind
      ticket { number version subject status priority }
    }
  }
`);

export interface WatchOptions {
  readonly transport: 'socket' | 'events';
  /** The cursor of the last change that was dealt with; what happened since comes first. */
  readonly after?: string | undefined;
  /** Ends after so many changes. */
  readonly take?: number | undefined;
}

type Change = WatchQueueSubscription['queueChanged'];

/**
 * Watches active tickets. When a connection ends, the next one goes on behind the last cursor that was dealt with: a change may be late, but
 * it is neither lost nor seen twice.
 */
export async function watch(settings: Settings, options: WatchOptions, deal: (change: Change) => Promise<void> | void) {
  let after = options.after;
  for (let taken = 0, failures = 0; taken < (options.take ?? Infinity); ) {
    const connection = connect(settings, options.transport);
    try {
      for await (const result of connection.iterate({ query: WatchQueue.toString(), variables: { after: after ?? null } })) {
        if (result.errors?.length) throw new Error(result.errors.map((error) => error.message).join('\n'));
        const change = result.data?.queueChanged;
        if (!change) continue;
        await deal(change);
        [after, failures] = [change.cursor, 0];
        if (++taken >= (options.take ?? Infinity)) break;
      }
    } catch (error) {
      // The server ends connections with a code; what cannot get better by waiting is not tried again.
      const code = (error as { code?: number }).code;
      if (code === 4401 || code === 4403 || ++failures > 8) throw error;
      console.error(`The connection ended (${code ?? describe(error)}); going on behind ${after ?? 'now'}.`);
      await new Promise((resume) => setTimeout(resume, 250 * 2 ** failures));
    } finally {
      connection.dispose();
    }
  }

  return { after };
}

interface Connection {
  iterate(request: { query: string; variables: WatchQueueSubscriptionVariables }): AsyncIterable<{
    readonly data?: WatchQueueSubscription | null | undefined;
    readonly errors?: readonly { readonly message: string }[] | undefined;
  }>;
  dispose(): void;
}

function connect({ address, apiKey }: Settings, transport: WatchOptions['transport']): Connection {
  const authorization = `Bearer ${apiKey}`;
  if (transport === 'events') {
    const events = createEventStream({ url: address.href, headers: { Authorization: authorization }, retryAttempts: 0 });
    return { iterate: (request) => events.iterate<WatchQueueSubscription>(request), dispose: () => events.dispose() };
  }

  const url = new URL(address);
  url.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  class SignedInSocket extends WebSocket {
    constructor(at: string | URL, protocols?: string | string[]) {
      super(at, protocols, { headers: { Authorization: authorization } });
    }
  }
  const socket = createSocket({ url: url.href, webSocketImpl: SignedInSocket, connectionParams: { Authorization: authorization }, retryAttempts: 0 });
  return { iterate: (request) => socket.iterate<WatchQueueSubscription>(request), dispose: () => void socket.dispose() };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
