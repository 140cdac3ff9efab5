import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';
import { graphql } from '../gql/gql.js';
import type { OpenTicketInput } from '../gql/graphql.js';
import { WasRefused } from '../refusals.js';

const OpenTicket = graphql(`
  mutation OpenTicket($input: OpenTicketInput!) {
    openTicket(input: $input) {
      ticket { id number version status priority nextDueAt }
      errors { ...Refused }
    }
  }
`);

/**
 * Opens a ticket once, whatever happens to the connection: each attempt carries the same key. A program that may be restarted in between
 * makes the key from what the ticket is about (an order number, a mail's Message-ID) and gives it here.
 */
export async function open(client: Client, input: OpenTicketInput, idempotencyKey: string = randomUUID()) {
  const { data } = await client.run(OpenTicket, { input }, { idempotencyKey });
  const { ticket, errors } = data.openTicket;
  if (errors.length > 0 || ticket === null) throw new WasRefused(errors);
  return ticket;
}
