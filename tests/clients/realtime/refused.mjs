// Subscribes to a ticket that the key may not see: node realtime/refused.mjs TRANSPORT TICKET. Prints { code }.
import { codeOf, connect } from "./transports.mjs";

const [transport, ticketId] = process.argv.slice(2);
const code = await new Promise((resolve) =>
  connect(transport).subscribe(
    { query: "subscription($ticketId: ID!) { ticketChanged(ticketId: $ticketId) { version } }", variables: { ticketId } },
    {
      next: ({ errors }) => resolve(errors ? codeOf(errors) : "DATA"),
      error: (error) => resolve(codeOf(error)),
      complete: () => resolve("COMPLETE"),
    },
  ),
);
process.stdout.write(JSON.stringify({ code }), () => process.exit(0));
