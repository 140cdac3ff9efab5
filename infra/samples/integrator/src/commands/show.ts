import type { Client } from '../client.js';
import { graphql } from '../gql/gql.js';

const ShowTicket = graphql(`
  query ShowTicket($number: Int!) {
    ticket(number: $number) {
      number
      subject
      status
      clocks { metric state dueAt explanation(language: EN) { text } }
      messages(last: 20) { nodes { sentAt author { name } body } }
    }
  }
`);

/** Shows a ticket as far as it could be had in time. */
export async function show(client: Client, number: number) {
  const { data, missing } = await client.run(ShowTicket, { number }, { acceptPartial: true });
  return { ...data, missing: missing.map((failure) => failure.kind) };
}
