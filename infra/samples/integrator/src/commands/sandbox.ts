import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';
import { graphql } from '../gql/gql.js';
import { WasRefused } from '../refusals.js';

const CreateSandbox = graphql(`
  mutation CreateSandbox($input: CreateSandboxInput!) {
    createSandbox(input: $input) {
      sandbox { key }
      secret
      errors { ...Refused }
    }
  }
`);

/** Makes a place to try things in. A tenant has only a few at a time: the one refusal that asks for somebody to make room. */
export async function sandbox(client: Client, slug: string) {
  const { data } = await client.run(CreateSandbox, { input: { slug } }, { idempotencyKey: randomUUID() });
  const { sandbox: made, secret, errors } = data.createSandbox;
  if (errors.length > 0 || made === null) throw new WasRefused(errors);
  return { key: made.key, secret };
}
