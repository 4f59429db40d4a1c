import { randomUUID } from "node:crypto";
import { findCredentials } from "@/db/accounts/find-credentials";
import { runJob } from "@/db/jobs/run-job";
import { startJob } from "@/db/jobs/start-job";
import { openDatabase } from "@/db/ledger/open";
import { storeList } from "@/db/pasted-lists/list-files";
import { recordListJob } from "@/db/pasted-lists/list-job";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { paste, releasedInPublic } from "./paste";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague", Staff>;
test.beforeEach(async () => {
  server = await staffedServer();
});
test.afterEach(() => server.stop());

test("a long list is written in the background while others work, and an invalid line returns all answers", async ({
  browser,
}) => {
  test.slow();
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, longList);
  const main = page.locator("main");
  const second = main.locator("li", { hasText: "Inventada Ficticia Xb" }).first();
  await second.locator("summary").click();
  await second.getByLabel("Nacionalidad").fill("Narnia");
  const third = main.locator("li", { hasText: "Inventada Ficticia Xc" }).first();
  await third.locator("summary").click();
  await third.getByLabel("Omitir esta línea").check();
  await main.getByRole("button", { name: "Publicar 149 excarcelaciones" }).dblclick();
  await expect(page).toHaveURL(/list\/job\/\d+$/);
  await expect(main.getByRole("alert")).toContainText("Esta nacionalidad no existe", { timeout: 30_000 });
  await expect(second.getByLabel("Nacionalidad")).toHaveValue("Narnia");
  expect((await releasedInPublic(page)).reported).toBe(before.reported);

  await second.getByLabel("Nacionalidad").fill("Colombia");
  await main.getByRole("button", { name: "Publicar 149 excarcelaciones" }).click();
  await expect(page).toHaveURL(/desk\/releases\/list\/\d+\?skipped=3$/, { timeout: 30_000 });
  await expect(main).toContainText("Se registraron 149 excarcelaciones en un solo cambio");
  expect((await releasedInPublic(page)).reported).toBe(before.reported + 149);
});

test("a long batch shows its newest lines, is published in the background as one change, and is withdrawn as one, also without JavaScript", async ({
  browser,
}) => {
  test.slow();
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, longList);
  const main = page.locator("main");
  await main.getByRole("button", { name: "Guardar borradores (150)" }).click();
  await expect(page).toHaveURL(/desk\/releases\/list\/\d+$/, { timeout: 30_000 });
  const list = page.url();
  await page.goto("/es/desk/releases/new");
  await expect(main.getByRole("heading", { name: "La tanda de hoy: 150 líneas" })).toBeVisible();
  await expect(main.locator(".batch-lines > li")).toHaveCount(100);
  await expect(main).toContainText("Otras 50 líneas, más antiguas, también son de la tanda");
  await main.getByRole("button", { name: "Publicar las 150" }).dblclick();
  await expect(main).toContainText("Publicadas 150 líneas, en un solo cambio", { timeout: 30_000 });
  expect(await releasedInPublic(page)).toEqual({ head: before.head + 1, reported: before.reported + 150 });

  const plain = await signedIn(browser, server.url, server.editor, false);
  await plain.goto(list);
  const plainMain = plain.locator("main");
  await plainMain.getByRole("link", { name: "Retirar toda la lista" }).click();
  await plainMain.getByLabel("Motivo público").selectOption("duplicate");
  await plainMain.getByRole("button", { name: /^Retirar \d+$/ }).click();
  await expect(plain).toHaveURL(/desk\/jobs\/\d+$/);
  await expect(plainMain).toContainText(/\d+ excarcelaciones retiradas\./, { timeout: 30_000 });
  expect((await releasedInPublic(page)).reported).toBe(before.reported);
  const job = await signedIn(browser, server.url, server.colleague);
  expect((await job.goto("/es/desk/jobs/2"))?.status()).toBe(404);
});

test("a cancelled long list returns with its answers, also without JavaScript", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  const db = openDatabase(server.databasePath, 5000);
  const [requestId, text] = [randomUUID(), "1. Inventada Ficticia\n2. Fulano Ficticio"];
  const [key = ""] = linesOf(readable(text)).map((line) => line.key);
  const shared = { day: "2026-05-06", kind: "unknown", verification: "reported", step: "published" };
  storeList(db, requestId, { values: { ...shared, text, answers: JSON.stringify({ [key]: { as: "skip" } }) } });
  const owner = `user:${findCredentials(db, server.editor.email)?.id}`;
  const { id } = await startJob(db, owner, "list_record", new Date(), { list: requestId });
  await page.goto(`/es/desk/releases/list/job/${id}`);
  const main = page.locator("main");
  await expect(main.getByRole("status")).toContainText("Empezando");
  await main.getByRole("button", { name: "Detener" }).click();
  await runJob(db, id, (report, job) => recordListJob(db, job, report));
  db.$client.close();
  await expect(main).toContainText("Se detuvo y no se guardó nada");
  await expect(main.getByLabel("La lista", { exact: true })).toHaveValue(text);
  await main.getByRole("button", { name: "Leer la lista" }).click();
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toContainText("1 omitida");
  const other = await signedIn(browser, server.url, server.colleague);
  expect((await other.goto(`/es/desk/releases/list/job/${id}`))?.status()).toBe(404);
});

test("a list of many megabytes is refused next to its field and stays there; without JavaScript a page explains it", async ({
  browser,
}) => {
  test.slow();
  const text = `${"Inventada".repeat(100_000)}\n`.repeat(5);
  for (const javaScript of [true, false]) {
    const page = await signedIn(browser, server.url, server.editor, javaScript);
    await page.goto("/es/desk/releases/list");
    const list = page.getByLabel("La lista", { exact: true });
    await list.fill(text);
    await page.getByRole("button", { name: "Leer la lista" }).click();
    if (javaScript) {
      await expect(list).toHaveAccessibleDescription(/aquí caben 4 MB/);
      expect(await list.inputValue()).toHaveLength(text.length);
    } else {
      await expect(page.getByRole("heading", { name: "Es demasiado para enviarlo de una vez" })).toBeVisible();
      await expect(page.locator("main")).toContainText("paste it in parts");
    }
  }
});

/** A hundred and fifty people who are not in the ledger. */
const longList = Array.from(
  { length: 150 },
  (_, n) => `${n + 1}. Inventada Ficticia X${[...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
).join("\n");

function readable(text: string) {
  const parsed = parsePastedList(text, []);
  if (!parsed.ok) throw new Error("the list was refused");
  return parsed;
}
