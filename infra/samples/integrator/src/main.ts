import { parseArgs } from 'node:util';
import { Client } from './client.js';
import { open } from './commands/open.js';
import { prioritise } from './commands/prioritise.js';
import { reply } from './commands/reply.js';
import { sandbox } from './commands/sandbox.js';
import { show } from './commands/show.js';
import { sync } from './commands/sync.js';
import { watch } from './commands/watch.js';
import { GaveUp } from './failures.js';
import type { Priority } from './gql/graphql.js';
import { WasRefused } from './refusals.js';
import { settings, UsageError } from './settings.js';

const usage = `Usage: node dist/main.js COMMAND
  sync FILE [--poll MS] [--steps N]              copies all tickets into FILE, then what changes
  open --subject S --body B --requester EMAIL [--key K] [--priority P]
  prioritise NUMBER PRIORITY
  reply ID TEXT
  sandbox SLUG
  show NUMBER
  watch [--events] [--after CURSOR] [--take N]   shows changes of active tickets`;

const priorities = { CRITICAL: true, HIGH: true, MODERATE: true, LOW: true } satisfies Record<Priority, true>;

async function run(args: readonly string[]): Promise<unknown> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      poll: { type: 'string' },
      steps: { type: 'string' },
      subject: { type: 'string' },
      body: { type: 'string' },
      requester: { type: 'string' },
      key: { type: 'string' },
      priority: { type: 'string' },
      events: { type: 'boolean' },
      after: { type: 'string' },
      take: { type: 'string' },
    },
  });
  const [command, first, second] = positionals;
  const where = settings();
  const client = new Client(where);
  switch (command) {
    case 'sync': {
      if (first === undefined) throw new UsageError(usage);
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
      return await sync(client, first, {
        signal: stop.signal,
        ...(values.poll === undefined ? {} : { pollMs: Number(values.poll) }),
        ...(values.steps === undefined ? {} : { steps: Number(values.steps) }),
      });
    }
    case 'open': {
      const { subject = '', body = '', requester, key, priority } = values;
      return await open(
        client,
        { subject, body, ...(requester === undefined ? {} : { requesterEmail: requester }), ...(priority === undefined ? {} : { priority: toPriority(priority) }) },
        key,
      );
    }
    case 'prioritise':
      return await prioritise(client, Number(first), toPriority(second));
    case 'reply':
      return await reply(client, first ?? '', second ?? '');
    case 'sandbox':
      return await sandbox(client, first ?? '');
    case 'show':
      return await show(client, Number(first));
    case 'watch':
      return await watch(
        where,
        { transport: values.events ? 'events' : 'socket', after: values.after, take: values.take === undefined ? undefined : Number(values.take) },
        (change) => console.log(JSON.stringify(change)),
      );
    default:
      throw new UsageError(usage);
  }
}

function toPriority(text: string | undefined): Priority {
  if (text !== undefined && Object.hasOwn(priorities, text)) return text as Priority;
  throw new UsageError(`A priority is one of ${Object.keys(priorities).join(', ')}.`);
}

try {
  console.log(JSON.stringify(await run(process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof GaveUp || error instanceof WasRefused ? error.exitCode : error instanceof UsageError ? 2 : 1;
}
