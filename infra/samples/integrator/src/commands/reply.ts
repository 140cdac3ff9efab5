import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';
import { graphql } from '../gql/gql.js';
import { WasRefused } from '../refusals.js';

const Reply = graphql(`
  mutation Reply($input: ReplyToTicketInput!) {
    replyToTicket(input: $input) {
      ticket { number version status }
      errors { ...Refused }
    }
  }
`);

/** Sends a public message. Without an expected version: whatever else happened, the answer is worth sending. */
export async function reply(client: Client, ticketId: string, body: string) {
  const { data } = await client.run(Reply, { input: { ticketId, body } }, { idempotencyKey: randomUUID() });
  const { ticket, errors } = data.replyToTicket;
  if (errors.length > 0 || ticket === null) throw new WasRefused(errors);
  return ticket;
}
