// Revokes its own key while it watches: node realtime/revoked.mjs TRANSPORT TICKET CURSOR KEY_ID, the key to do so in HELPDESK_ADMIN_KEY.
// CURSOR lies before at least one change. Prints { code, closed }.
import { call, codeOf, connect } from "./transports.mjs";

const [transport, ticketId, after, keyId] = process.argv.slice(2);
const connection = connect(transport);
const code = await new Promise((resolve) =>
  connection.subscribe(
    { query: "subscription($ticketId: ID!, $after: String) { ticketChanged(ticketId: $ticketId, after: $after) { version } }", variables: { ticketId, after } },
    {
      next: ({ errors }) => {
        if (errors) return resolve(codeOf(errors));
        void call(process.env.HELPDESK_ADMIN_KEY, "mutation($id: ID!) { revokeApiKey(input: {id: $id}) { errors { __typename } } }", { id: keyId });
      },
      error: (error) => resolve(codeOf(error)),
      complete: () => resolve("COMPLETE"),
    },
  ),
);
const closed = await connection.closed;
process.stdout.write(JSON.stringify({ code, closed }), () => process.exit(0));
