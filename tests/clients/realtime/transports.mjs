// The two subscription clients behind one face. A connection is one client; `kill` ends it as a broken line would.
import { createClient as createSocketClient } from "graphql-ws";
import { createClient as createEventClient } from "graphql-sse";
import WebSocket from "ws";

export const url = process.env.HELPDESK_URL;
export const key = process.env.HELPDESK_KEY;

/** Connects: { subscribe(request, sink), kill(), closed: Promise<code> }. */
export function connect(transport, apiKey = key) {
  if (transport === "sse") {
    const client = createEventClient({ url, retryAttempts: 0, headers: { Authorization: `Bearer ${apiKey}` } });
    return { subscribe: (request, sink) => client.subscribe(request, sink), kill: () => client.dispose(), closed: Promise.resolve(null) };
  }
  let tellClosed;
  const closed = new Promise((resolve) => (tellClosed = resolve));
  const client = createSocketClient({
    url: url.replace(/^http/, "ws"),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    // The server is to close it, not the client because nothing is left to watch.
    lazyCloseTimeout: 60_000,
    connectionParams: { authorization: `Bearer ${apiKey}` },
    on: { closed: (event) => tellClosed(event.code) },
  });
  return { subscribe: (request, sink) => client.subscribe(request, sink), kill: () => client.terminate(), closed };
}

/** Runs an operation over plain HTTP. */
export async function call(apiKey, query, variables) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** The code of whatever a sink's `error` is given. */
export const codeOf = (error) =>
  Array.isArray(error) ? error[0]?.extensions?.code : (error?.code ?? error?.message ?? String(error));
