import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { type Db, openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { saveSettings } from "@/db/records/save-settings";
import { recordRelease } from "@/db/releases/record-release";
import { count, newPersonRelease, person, sources } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { expect, test } from "@/e2e/test";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

/** The console, which needs no second person, prepares what the editor then tries alone. */
const instance = { id: "cli" };
const named = { disclosure: "named", "consent.basis": "own" };

/** Changes the ledger as the instance, under a review policy. */
async function prepare<T>(policy: ReviewPolicy, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(server.databasePath, 5000);
  try {
    const settings = { requestId: randomUUID(), reviewPolicy: policy, reason: "", noteEs: "", noteEn: "" };
    const now = new Date();
    // Records of the instance are public at once under this policy; the journey's policy follows.
    written(await saveSettings(db, instance, { ...settings, requestId: randomUUID(), reviewPolicy: "never" }, now));
    const result = await work(db);
    written(await saveSettings(db, instance, settings, now));
    return result;
  } finally {
    db.$client.close();
  }
}

async function released(db: Db, surnames: string, typed: Record<string, unknown>, actor = instance): Promise<string> {
  const input = newPersonRelease({ givenNames: "Persona", surnames, ...typed });
  return recordOf(await recordRelease(db, actor, input, new Date()), "person").id;
}

async function publicReleases(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/releases");
  expect(answer.status()).toBe(200);
  return await answer.text();
}

/** Expects that a form led to a proposal that waits, and that the public does not read the name. */
async function expectWaits(page: Page, name: string) {
  await page.waitForURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  await expect(page.locator("main")).toContainText("Espera aprobación");
  expect(await publicReleases(page)).not.toContain(name);
}

test("one editor cannot publish a name by a merge, a rename, an undo, or the merge of a waiting record: each becomes a proposal that a reviewer decides on a phone", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const { merged, drafted, renamed, hidden, counted } = await prepare("named", async (db) => {
    const merged = await released(db, "Pública Contada", { day: "2026-03-09" });
    const drafted = await released(db, "Unida", { ...named, publication: "draft", day: "2026-02-01" });
    const renamed = await released(db, "Nombrada", named);
    const hidden = await released(db, "Oculta", named);
    const counted = await released(db, "Otra Contada", { day: "2026-03-08" });
    written(
      await hideNow(
        db,
        instance,
        hideNowInput.parse({ requestId: randomUUID(), type: "person", id: hidden }),
        new Date(),
      ),
    );
    return { merged, drafted, renamed, hidden, counted };
  });

  await page.goto(`/es/desk/people/${drafted}/merge?other=${merged}`);
  await page.getByRole("button", { name: "Unir los dos registros" }).click();
  await expectWaits(page, "Unida");

  await page.goto(`/es/desk/people/${renamed}/edit`);
  await page.getByLabel("Apellidos").fill("Cambiada");
  await correct(page);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expectWaits(page, "Cambiada");

  await page.goto(`/es/desk/history/person/${hidden}`);
  await page
    .getByRole("link", { name: /Deshacer/ })
    .first()
    .click();
  await correct(page);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expectWaits(page, "Oculta");

  const waiting = await asEditor((db) =>
    released(db, "En Revisión", { ...named, day: "2026-02-02" }, { id: "user:1" }),
  );
  await page.goto(`/es/desk/people/${waiting}/merge?other=${counted}`);
  await page.getByRole("button", { name: "Unir los dos registros" }).click();
  await expectWaits(page, "En Revisión");

  await page.goto("/es/desk");
  await expect(page.locator("main")).toContainText("Sus cambios que esperan aprobación");
  await page.goto(`/es/desk/people/${renamed}`);
  await expect(page.locator("main")).toContainText(/espera aprobación/i);
  await reviewOnAPhone(browser);
});

test("while everything is reviewed, one editor cannot change a published figure, or publish a death: each becomes a proposal", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const { figure, held } = await prepare("always", async (db) => {
    const typed = { asOf: "2026-02-03", value: "4321" };
    const figure = recordOf(await saveCount(db, instance, count(typed), new Date()), "count").id;
    const detentions = [{ from: "2025-06-01", publication: "published", sources }];
    const saved = await savePerson(db, instance, person({ surnames: "Detenida Ficticia", detentions }), new Date());
    const { id } = recordOf(saved, "person");
    return { figure, held: { id, detention: findDocument(db, "person", id)?.document.facts.detentions[0]?.id } };
  });

  await page.goto(`/es/desk/counts/${figure}/edit`);
  await page.getByRole("textbox", { name: "Cifra", exact: true }).first().fill("1234");
  await correct(page);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  const counted = await (await page.request.get(`/es/counts/${figure}`)).text();
  expect(counted).toContain("4.321");
  expect(counted).toContain("en revisión");
  expect(counted).not.toContain("1.234");

  await page.goto(`/es/desk/people/${held.id}/event?spell=${held.detention}`);
  await page.getByLabel("Murió en custodia").check();
  await page.getByLabel("Día", { exact: true }).fill("2026-01-15");
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/\/es\/desk\/proposals\/\d+\?sent=1$/);
  const shown = await (await page.request.get(`/es/detentions/${held.detention}`)).text();
  expect(shown).not.toContain("Muerte en custodia");
});

/** A reviewer reads before and after, returns one with a comment, and approves the others after a summary. */
async function reviewOnAPhone(browser: Browser) {
  const page = await signedIn(browser, server.url, server.reviewer);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/es/desk/review");
  const card = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();
  await expect(card("Cambiada")).toContainText("Lo que leerá al aprobarlo");
  await expect(card("Cambiada")).toContainText("Persona Nombrada");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await card("Cambiada").getByRole("link", { name: "Devolver" }).click();
  await page.getByLabel("Qué hay que cambiar").fill("falta el acta");
  await page.getByRole("button", { name: "Devolver" }).click();
  await expect(page.locator("main")).toContainText("Devuelto con su comentario");

  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Aprobar los marcados" }).click();
  await expect(page.locator("main")).toContainText("Se hará público");
  await expect(page.locator("main")).toContainText("nombres completos");
  await page.getByRole("button", { name: /^Aprobar \d+ cambios$/ }).click();
  // Approving the waiting record changes it, so its merge goes back to the author.
  await expect(page.locator("main")).toContainText("Se aprobaron 3 cambios; los demás no.");
  await expect(page.locator("main")).toContainText("volvió a su autor");
  const names = await publicReleases(page);
  for (const name of ["Persona Unida", "Persona Oculta", "Persona En Revisión"]) expect(names).toContain(name);
  expect(names).not.toContain("Cambiada");

  const editor = await signedIn(browser, server.url, server.editor);
  await editor.getByRole("link", { name: "Le devolvieron" }).click();
  await expect(editor.locator("main")).toContainText("falta el acta");
  await editor.getByRole("listitem").filter({ hasText: "falta el acta" }).getByRole("link").first().click();
  await editor.getByRole("link", { name: "Editar" }).click();
  await expect(editor.getByLabel("Apellidos")).toHaveValue("Cambiada");
  await editor.getByLabel("Apellidos").fill("Cambiada Otra Vez");
  await editor.getByRole("button", { name: "Guardar" }).click();
  await expectWaits(editor, "Cambiada");
  await editor.goto("/es/desk");
  await expect(editor.locator("main")).not.toContainText("falta el acta");
}

/** Changes the ledger as the editor would through a form. */
async function asEditor<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(server.databasePath, 5000);
  try {
    return await work(db);
  } finally {
    db.$client.close();
  }
}

async function correct(page: Page) {
  await page.getByLabel("Estaba equivocado").check();
  await page.getByLabel("Motivo público").selectOption("entry_error");
}
