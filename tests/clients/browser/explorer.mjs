// Opens the page for browsers as a person would: node browser/explorer.mjs URL [SCREENSHOT-FOLDER]. The API key is taken from HELPDESK_KEY, the
// browser from HELPDESK_CHROMIUM. Prints what was seen as one JSON object.
import { chromium } from "playwright-core";

const [url, screenshots] = process.argv.slice(2);
const key = process.env.HELPDESK_KEY;
const origin = new URL(url).origin;
const complaints = [];
const foreign = [];

const browser = await chromium.launch({
  executablePath: process.env.HELPDESK_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addInitScript(() => {
  document.addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
});
const page = await context.newPage();
page.setDefaultTimeout(30_000);
page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
// "Canceled" is how the editor ends its work on a tab that is left.
page.on("pageerror", (error) => error.name === "Canceled" || complaints.push(String(error)));
page.on("request", (request) => {
  if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
});
// What the page was told, over HTTP and over the WebSocket: an editor shows only what fits on the screen.
const answers = [];
const hear = (text) => {
  const answer = JSON.parse(text);
  if (answer.type === "error") answers.push({ errors: answer.payload });
  else if (answer.type === "next") answers.push(answer.payload);
  else if (!answer.type) answers.push(answer);
};
page.on("response", async (response) => {
  if (response.request().method() === "POST" && response.url() === url) hear(await response.text());
});
page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => hear(String(payload))));
page.on("response", (response) => {
  if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
});
const picture = async (name) => screenshots && (await page.screenshot({ path: `${screenshots}/${name}.png` }));

await page.emulateMedia({ colorScheme: "light" });
await page.goto(url);
await page.getByLabel("API key").waitFor();
await picture("sign-in-light");
await page.emulateMedia({ colorScheme: "dark" });
await picture("sign-in-dark");
await page.emulateMedia({ colorScheme: "light" });

await page.getByLabel("API key").fill(key);
await page.getByRole("button", { name: "Sign in" }).click();
await page.locator(".graphiql-query-editor .view-line").first().waitFor();
const tabs = await page.locator(".graphiql-tab").allInnerTexts();

await page.locator(".graphiql-execute-button").click();
const answer = page.locator(".graphiql-response .view-lines");
await page.waitForFunction(() => document.querySelector(".graphiql-response .view-lines")?.textContent.includes("tickets"));
await picture("answer-light");
const text = (await answer.innerText()).replaceAll("\u00a0", " ");

// Each example as it stands there.
const runs = [];
for (const [index, name] of tabs.entries()) {
  await page.locator(".graphiql-tab-button").nth(index).click();
  await page.waitForFunction((operation) => document.querySelector(".graphiql-query-editor .view-lines")?.textContent.includes(operation), name.trim());
  await page.waitForTimeout(1_000); // The editor reads the operation's name when typing has paused.
  answers.length = 0;
  await page.locator(".graphiql-execute-button").click();
  const query = (await page.locator(".graphiql-query-editor .view-lines").innerText()).replaceAll("\u00a0", " ");
  const watches = /^subscription /m.test(query);
  const shown = () => page.evaluate(() => document.querySelector(".graphiql-response .view-lines")?.textContent.includes('"data"') ?? false);
  for (let attempt = 0; attempt < 120 && !(answers.length > 0 && (await shown())); attempt++) {
    if (watches) await happen();
    await page.waitForTimeout(250);
  }
  if (watches) await page.locator(".graphiql-execute-button").click(); // It says "stop" now.
  runs.push({ name: name.trim(), answer: JSON.stringify(answers[0]?.data ?? null), errors: answers.flatMap(({ errors }) => errors ?? []).map(({ message }) => message), shown: await shown() });
  await picture(`example-${index}`);
}
await page.locator(".graphiql-tab-button").first().click();
await page.emulateMedia({ colorScheme: "dark" });
await page.locator("body.graphiql-dark, body:not(.graphiql-light)").waitFor();
await page.locator(".graphiql-query-editor .view-line").first().waitFor();
await picture("answer-dark");

await page.getByRole("button", { name: /Documentation Explorer/ }).first().click();
await page.locator(".graphiql-doc-explorer-content").waitFor();
const docs = await page.locator(".graphiql-doc-explorer-content").innerText();
await picture("docs-dark");

const kept = await page.evaluate((secret) => ({
  session: Object.values(sessionStorage).filter((value) => value.includes(secret)).length,
  local: Object.values(localStorage).filter((value) => value.includes(secret)).length,
  cookies: document.cookie,
}), key);
await page.reload();
await page.locator(".graphiql-query-editor .view-line").first().waitFor();
await page.getByRole("button", { name: "Sign out" }).click();
await page.getByLabel("API key").waitFor();
await page.waitForTimeout(1_000); // What the editor still wanted to save would be there by now.
const left = await page.evaluate(() => Object.keys(sessionStorage).length);

await browser.close();
process.stdout.write(JSON.stringify({ tabs, text, docs, runs, kept, left, complaints, foreign }));

// Somebody else opens a ticket.
async function happen() {
  await context.request.post(url, {
    headers: { Authorization: `Bearer ${key}` },
    data: { query: 'mutation { openTicket(input: {subject: "Meanwhile", body: "b", requesterEmail: "rita@example.com"}) { errors { __typename } } }' },
  });
}
