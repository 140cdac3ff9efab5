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
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("request", (request) => {
  if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
});
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
const left = await page.evaluate(() => Object.keys(sessionStorage).length);

await browser.close();
process.stdout.write(JSON.stringify({ tabs, text, docs, kept, left, complaints, foreign }));
