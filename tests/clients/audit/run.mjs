// Runs the audit suite of graphql-http against a server: node audit/run.mjs URL. The API key is taken from HELPDESK_KEY.
// Prints one JSON array on standard output: { id, name, status: "ok" | "notice" | "warn" | "error", reason }.
import { serverAudits } from "graphql-http";

const url = process.argv[2];
const key = process.env.HELPDESK_KEY;

const fetchWithKey = (input, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${key}`);
  return fetch(input, { ...init, headers });
};

const results = [];
for (const audit of serverAudits({ url, fetchFn: fetchWithKey })) {
  const result = await audit.fn();
  const response = result.status === "ok" ? null : result.response;
  results.push({
    id: audit.id,
    name: audit.name,
    status: result.status,
    reason: response ? `${result.reason}: HTTP ${response.status} ${await response.text().catch(() => "")}` : null,
  });
}
process.stdout.write(JSON.stringify(results));
