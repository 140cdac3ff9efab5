import { open, readFile, truncate, type FileHandle } from 'node:fs/promises';
import type { CopiedTicketFragment } from './gql/graphql.js';

/** One step of the copy: what was fetched, together with where to go on. Written as one line, so that either both are kept or none. */
export type Step =
  | { readonly kind: 'start'; readonly feed: string }
  | { readonly kind: 'tickets'; readonly after: string | null; readonly more: boolean; readonly tickets: readonly CopiedTicketFragment[] }
  | { readonly kind: 'changes'; readonly feed: string; readonly changes: readonly CopiedChange[] };

export interface CopiedChange {
  readonly cursor: string;
  readonly type: string;
  readonly nodeId: string;
  readonly version: number;
  readonly ticket: CopiedTicketFragment | null;
}

/**
 * A copy of all tickets in a file of JSON lines. It only grows; a line that was not finished when the program ended is cut off at the next
 * start and fetched again. Thus each page and each change is in it exactly once.
 */
export class Copy {
  readonly tickets = new Map<string, CopiedTicketFragment>();
  changes = 0;
  feed: string | undefined;
  after: string | null = null;
  more = true;

  private constructor(private readonly file: FileHandle) {}

  static async open(path: string): Promise<Copy> {
    const text = await readFile(path, 'utf8').catch(() => '');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
    const copy = new Copy(await open(path, 'a'));
    for (const line of whole.split('\n')) if (line !== '') copy.apply(JSON.parse(line) as Step);
    return copy;
  }

  /** Writes a step down, to the disk, and then counts it. */
  async add(step: Step): Promise<void> {
    await this.file.appendFile(`${JSON.stringify(step)}\n`);
    await this.file.datasync();
    this.apply(step);
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private apply(step: Step): void {
    if (step.kind === 'start') this.feed = step.feed;
    if (step.kind === 'tickets') {
      step.tickets.forEach((ticket) => this.keep(ticket));
      [this.after, this.more] = [step.after, step.more];
    }
    if (step.kind === 'changes') {
      step.changes.forEach(({ ticket }) => ticket && this.keep(ticket));
      this.changes += step.changes.length;
      this.feed = step.feed;
    }
  }

  // The feed begins before the pages were read, so that it tells of changes that a page has already.
  private keep(ticket: CopiedTicketFragment): void {
    if ((this.tickets.get(ticket.id)?.version ?? 0) <= ticket.version) this.tickets.set(ticket.id, ticket);
  }
}
