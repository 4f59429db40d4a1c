import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/test";
import { makeUser, type Staff, signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;
let other: Staff;

test.beforeAll(async () => {
  server = await staffedServer();
  other = await makeUser(server.databasePath, "Olga Otra", "admin");
});

test.afterAll(() => server.stop());

test("an admin downloads the filtered list after another person approved it, and the history says both", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.admin);
  const asked = { list: "releases", query: "publication=published" } as const;
  const shown = await askFor(page, asked);
  const colleague = await signedIn(browser, server.url, other);
  const proposal = proposalOf(page);
  expect((await download(page, asked.list, proposal)).status()).toBe(404);
  await approve(colleague, proposal);
  await expect(downloadButton(colleague)).toHaveCount(0);
  await page.goto(`/es/desk/proposals/${proposal}`);
  const downloading = page.waitForEvent("download");
  await downloadButton(page).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("vigilia-excarcelaciones.csv");
  const lines = linesOf(readFileSync(await file.path(), "utf8"));
  expect(lines[0]).toBe("release,type,record,name,headcount,day,kind,verification,publication,disclosure");
  expect(lines).toHaveLength(shown);
  expect((await download(colleague, asked.list, proposal)).status()).toBe(404);
  expect((await download(page, "people", proposal)).status()).toBe(404);
  await page.goto("/es/admin/audit");
  const rows = page.locator("main").getByRole("row");
  await expect(rows.nth(1)).toContainText("Descargó una lista aprobada");
  await expect(rows.nth(1)).toContainText(`proposal: ${proposal} · rows: ${lines.length - 1}`);
  await expect(rows.nth(2)).toContainText("Pidió descargar la lista de excarcelaciones");
  await expect(rows.nth(2)).toContainText("Ana Admin · aprobado por Olga Otra");
  await expect(rows.nth(2)).toContainText(`publication: published · rows: ${lines.length - 1}`);
});

test("the list of people has the approved filter too, and the same form sent twice asks once", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin);
  await page.goto("/es/desk/people?situation=release");
  const shown = await page.locator("main").getByRole("row").count();
  const requestId = await page.locator("form:has(button:text('Pedir la descarga')) [name=requestId]").inputValue();
  const send = () => post(page, "people", { requestId, situation: "release" });
  const [first, second] = [await send(), await send()].map((answer) => answer.headers().location ?? "");
  const proposal = /proposals\/(\d+)\?sent=1$/.exec(first ?? "")?.[1] ?? "";
  expect(second).toBe(`/es/desk/proposals/${proposal}?sent=again`);
  await approve(await signedIn(browser, server.url, other), proposal);
  const lines = linesOf(await (await download(page, "people", proposal)).text());
  expect(lines[0]).toMatch(/^person,given_names,surnames,/);
  expect(lines).toHaveLength(shown);
  await page.goto("/es/desk/people?search=Inventada");
  await expect(askButton(page)).toHaveCount(0);
});

test("an editor sees no download button and is refused the file, and another site cannot request it", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/releases");
  await expect(askButton(page)).toHaveCount(0);
  const ask = (by: typeof page, origin: string) =>
    by.request.post("/es/desk/releases/export", { form: { publication: "" }, headers: { Origin: origin } });
  expect((await ask(page, new URL(server.url).origin)).status()).toBe(403);
  const admin = await signedIn(browser, server.url, server.admin);
  expect((await ask(admin, "https://otro.example")).status()).toBe(403);
});

const askButton = (page: Page) => page.getByRole("button", { name: /Pedir la descarga de esta lista/ });

/** Asks for the export of a list with the page's button. Returns the number of rows on the page, with the header. */
async function askFor(page: Page, { list, query }: { list: "releases" | "people"; query: string }): Promise<number> {
  await page.goto(`/es/desk/${list}?${query}`);
  const shown = await page.locator("main").getByRole("row").count();
  expect(shown).toBeGreaterThan(1);
  await expect(page.getByText("Debe aprobarla otra persona")).toBeVisible();
  await askButton(page).click();
  await expect(page).toHaveURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  return shown;
}

function proposalOf(page: Page): string {
  return /proposals\/(\d+)/.exec(page.url())?.[1] ?? "";
}

const downloadButton = (page: Page) => page.getByRole("button", { name: "Descargar la lista (CSV)" });

/** Approves a proposal on its page. */
async function approve(page: Page, proposal: string): Promise<void> {
  await page.goto(`/es/desk/proposals/${proposal}`);
  await page.getByRole("button", { name: "Aprobar este" }).click();
  await expect(page.getByText("La aprobó Olga Otra")).toBeVisible();
}

/** Sends the download form of an approved export. */
function download(page: Page, list: "releases" | "people", proposal: string) {
  return post(page, list, { proposal });
}

function post(page: Page, list: "releases" | "people", form: Record<string, string>) {
  const headers = { Origin: new URL(server.url).origin };
  return page.request.post(`/es/desk/${list}/export`, { form, headers, maxRedirects: 0 });
}

function linesOf(text: string): string[] {
  return text.trim().split("\r\n");
}
