import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';
import { graphql } from '../gql/gql.js';
import type { Priority } from '../gql/graphql.js';
import { WasRefused } from '../refusals.js';

const ReadTicket = graphql(`
  query ReadTicket($number: Int!) {
    ticket(number: $number) { id version priority isActive }
  }
`);

const ChangePriority = graphql(`
  mutation ChangePriority($input: ChangePriorityInput!) {
    changePriority(input: $input) {
      ticket { id version priority }
      errors { ...Refused }
    }
  }
`);

/**
 * Sets a ticket's priority, unless somebody else has set it since it was read here. A conflict over anything else is no reason to stop: the
 * ticket is read again, the decision made again, and the new version sent.
 */
export async function prioritise(client: Client, number: number, priority: Priority) {
  const seen = await read(client, number);
  for (let ticket = seen; ; ticket = await read(client, number)) {
    if (ticket === null) return { number, outcome: 'gone' as const };
    if (ticket.priority !== seen?.priority) return { number, outcome: 'decided by somebody else' as const, priority: ticket.priority };
    const { data } = await client.run(
      ChangePriority,
      { input: { ticketId: ticket.id, priority, expectedVersion: ticket.version } },
      { idempotencyKey: randomUUID() },
    );
    const { ticket: changed, errors } = data.changePriority;
    const [refusal] = errors;
    if (refusal === undefined) return { number, outcome: 'done' as const, priority: changed?.priority, version: changed?.version };
    if (refusal.__typename !== 'ConflictError' || refusal.code !== 'ticket.version') throw new WasRefused(errors);
    console.error(`Changed meanwhile: ${refusal.changedFields.join(', ')}. Reading version ${refusal.currentVersion}.`);
  }
}

async function read(client: Client, number: number) {
  return (await client.run(ReadTicket, { number })).data.ticket;
}
