// Follows a ticket: node realtime/follow.mjs TRANSPORT TICKET CURSOR UNTIL_VERSION BREAK_AFTER. Breaks the connection after every BREAK_AFTER
// changes and goes on from the last cursor. Prints { versions, connections }.
import { connect } from "./transports.mjs";

const [transport, ticketId, start, until, breakAfter] = process.argv.slice(2);
const query = "subscription($ticketId: ID!, $after: String) { ticketChanged(ticketId: $ticketId, after: $after) { cursor version } }";
const versions = [];
let cursor = start;
let connections = 0;
while ((versions.at(-1) ?? 0) < Number(until)) {
  connections++;
  const connection = connect(transport);
  let seen = 0;
  await new Promise((resolve, reject) => {
    const end = connection.subscribe(
      { query, variables: { ticketId, after: cursor } },
      {
        next: ({ data, errors }) => {
          if (errors) return reject(new Error(JSON.stringify(errors)));
          if (seen >= Number(breakAfter)) return;
          seen++;
          versions.push(data.ticketChanged.version);
          cursor = data.ticketChanged.cursor;
          if (seen < Number(breakAfter) && data.ticketChanged.version < Number(until)) return;
          connection.kill();
          resolve();
        },
        error: resolve,
        complete: resolve,
      },
    );
    void end;
  });
}
process.stdout.write(JSON.stringify({ versions, connections }), () => process.exit(0));
