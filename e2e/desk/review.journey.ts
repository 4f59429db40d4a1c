import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { saveSettings } from "@/db/records/save-settings";
import { person, sources } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { citeForDay } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("with review on, a logged record waits, is returned with a comment, saved again and approved, one and many", async ({
  browser,
}) => {
  const admin = await signedIn(browser, server.url, server.admin);
  const editor = await signedIn(browser, server.url, server.editor);
  await review("always");

  const first = await logGroup(editor, "7");
  await expect(editor.locator("main")).toContainText("Espera aprobación: el público todavía no");
  await logGroup(editor, "8");
  await logGroup(admin, "9");
  expect((await editor.request.get("/es/desk/review")).status()).toBe(404);

  await admin.goto("/es/desk/review");
  await expect(admin.getByRole("heading", { name: "Grupo de 9 personas" })).toBeVisible();
  await expect(admin.getByLabel("Grupo de 9 personas")).toHaveCount(0);
  await expect(admin.locator("main")).toContainText("Usted escribió parte de esto");
  await cardOf(admin, "7").getByRole("link", { name: "Devolver" }).click();
  await admin.getByRole("button", { name: "Devolver" }).click();
  await expect(admin.locator("main").getByRole("alert")).toContainText("corregir");
  await admin.getByLabel("Qué hay que cambiar").fill("falta la fuente");
  await admin.getByRole("button", { name: "Devolver" }).click();
  await expect(admin.locator("main")).toContainText("Devuelto con su comentario");

  await editor.goto("/es/desk");
  await editor.getByRole("link", { name: "Le devolvieron" }).click();
  await expect(editor.locator("main")).toContainText("falta la fuente");
  await editor.goto(first);
  await expect(editor.locator("main")).toContainText("Ana Admin lo devolvió");
  await editor.getByRole("button", { name: "Enviar a revisión" }).click();
  await expect(editor.locator("main")).toContainText("Espera aprobación");

  await admin.goto("/es/desk/review");
  await admin.getByRole("button", { name: "Aprobar los marcados" }).click();
  await expect(admin.locator("main").getByRole("alert")).toContainText("Marque al menos un registro");
  await admin.getByLabel("Grupo de 7 personas").check();
  await admin.getByLabel("Grupo de 8 personas").check();
  await admin.getByRole("button", { name: "Aprobar los marcados" }).click();
  await expect(admin.locator("main")).toContainText("2 filas de detención o excarcelación");
  await admin.getByRole("button", { name: "Aprobar 2 cambios" }).click();
  await expect(admin.locator("main")).toContainText("Aprobados: 2 cambios");
  await editor.goto(first);
  await expect(editor.getByRole("link", { name: "Ver como la ve el público" }).last()).toBeVisible();
});

test("if only named records need review, a person's button sends a named person to review and publishes a counted one", async ({
  browser,
}) => {
  await review("named");
  const db = openDatabase(server.databasePath, 5000);
  const detentions = [{ from: "2025-06-01", publication: "draft", sources }];
  const save = async (typed: object) =>
    recordOf(await savePerson(db, { id: "user:1" }, person({ detentions, ...typed }), new Date()), "person").id;
  const named = await save({ surnames: "Ficticia Nombrada", disclosure: "named", "consent.basis": "own" });
  const counted = await save({ surnames: "Ficticia Contada" });
  db.$client.close();

  const editor = await signedIn(browser, server.url, server.editor);
  await editor.goto(`/es/desk/people/${named}`);
  await expect(editor.getByRole("button", { name: "Publicar" })).toHaveCount(0);
  await editor.getByRole("button", { name: "Enviar a revisión" }).click();
  await expect(editor.locator("main")).toContainText("Espera aprobación");
  await editor.goto(`/es/desk/people/${counted}`);
  await expect(editor.getByRole("button", { name: "Enviar a revisión" })).toHaveCount(0);
  await editor.getByRole("button", { name: "Publicar la detención" }).click();
  await expect(editor.getByRole("link", { name: "Retirar la detención" })).toBeVisible();
});

/** Sets the review policy at the console, because a change on the settings page would wait for a second person. */
async function review(reviewPolicy: ReviewPolicy): Promise<void> {
  const db = openDatabase(server.databasePath, 5000);
  const settings = { requestId: randomUUID(), reviewPolicy, reason: "", noteEs: "", noteEn: "" };
  written(await saveSettings(db, { id: "cli" }, settings, new Date()));
  db.$client.close();
}

function cardOf(page: Page, count: string) {
  return page.getByRole("listitem").filter({ hasText: `Grupo de ${count} personas` });
}

/** Logs the release of a group and asks to publish it. Returns the address of its page. */
async function logGroup(page: Page, count: string): Promise<string> {
  await page.goto("/es/desk/releases/new?who=group");
  await page.getByLabel("Cuántas personas").first().fill(count);
  await citeForDay(page);
  await page.getByRole("button", { name: "Guardar y enviar a revisión" }).click();
  await page.waitForURL(/groups\/\d+\?saved=1/);
  return new URL(page.url()).pathname;
}
