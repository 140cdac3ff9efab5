/** Where the tenant's API is, and the key that opens it. */
export interface Settings {
  /** For example `https://helpdesk.example.com/t/acme/graphql`. */
  readonly address: URL;
  readonly apiKey: string;
  /** How often a request that failed for a while is sent again. */
  readonly attempts: number;
}

/** Reads `HELPDESK_URL`, `HELPDESK_KEY` and `HELPDESK_ATTEMPTS`. A key belongs in the environment: arguments can be seen by other users of the machine. */
export function settings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const { HELPDESK_URL: address, HELPDESK_KEY: apiKey, HELPDESK_ATTEMPTS: attempts = '8' } = environment;
  if (!address || !URL.canParse(address)) throw new UsageError('Set HELPDESK_URL to the address of the API: https://…/t/{tenant}/graphql');
  if (!apiKey) throw new UsageError('Set HELPDESK_KEY to an API key of the tenant.');
  return { address: new URL(address), apiKey, attempts: Number(attempts) };
}

/** The program was called in a way that it does not understand. */
export class UsageError extends Error {}
