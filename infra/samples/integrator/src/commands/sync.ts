import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client.js';
import { Copy } from '../copy.js';
import { graphql } from '../gql/gql.js';

export const CopiedTicket = graphql(`
  fragment CopiedTicket on Ticket {
    id
    number
    version
    subject
    status
    priority
    updatedAt
    requester { id name }
  }
`);

const Head = graphql(`
  query Head {
    changesHead
  }
`);

const Tickets = graphql(`
  query Tickets($after: String) {
    tickets(first: 100, after: $after, orderBy: {field: NUMBER}) {
      nodes { ...CopiedTicket }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const Changes = graphql(`
  query Changes($after: String!) {
    changes(first: 100, after: $after, kinds: [TICKET]) {
      nodes { cursor type nodeId version ticket { ...CopiedTicket } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export interface SyncOptions {
  /** Goes on for ever, asking for changes every so many milliseconds. */
  readonly pollMs?: number;
  readonly signal?: AbortSignal;
  /** Ends the process after so many steps, to show that nothing is lost. */
  readonly steps?: number;
}

/**
 * Copies all tickets and then what changes. The feed's end is noted before the first page is read: what changes while pages are read is
 * in the feed behind that mark. May be stopped at any moment and started again.
 */
export async function sync(client: Client, path: string, options: SyncOptions = {}) {
  const copy = await Copy.open(path);
  let steps = 0;
  const enough = () => options.signal?.aborted || ++steps > (options.steps ?? Infinity);
  const call = options.signal ? { signal: options.signal } : {};
  try {
    if (copy.feed === undefined) {
      const { data } = await client.run(Head, {}, call);
      await copy.add({ kind: 'start', feed: data.changesHead });
    }

    while (copy.more && !enough()) {
      const { nodes, pageInfo } = (await client.run(Tickets, { after: copy.after }, call)).data.tickets;
      await copy.add({ kind: 'tickets', after: pageInfo.endCursor ?? copy.after, more: pageInfo.hasNextPage, tickets: nodes });
    }

    while (!copy.more && !enough()) {
      const { nodes, pageInfo } = (await client.run(Changes, { after: copy.feed! }, call)).data.changes;
      if (pageInfo.endCursor !== null && pageInfo.endCursor !== copy.feed) await copy.add({ kind: 'changes', feed: pageInfo.endCursor, changes: nodes });
      if (pageInfo.hasNextPage) continue;
      if (options.pollMs === undefined) break;
      await sleep(options.pollMs, undefined, call);
    }

    return { tickets: copy.tickets.size, changes: copy.changes };
  } finally {
    await copy.close();
  }
}
