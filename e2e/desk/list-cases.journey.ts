import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { paste, releasedInPublic } from "./paste";
import { type Staff, signedIn, staffedServer } from "./staff";

const cases = new URL("../../domain/pasted-list/cases/", import.meta.url);
const readCase = (name: string) => readFileSync(new URL(name, cases), "utf8");

let server: Server & Record<"editor", Staff>;
test.beforeEach(async () => {
  server = await staffedServer();
});
test.afterEach(() => server.stop());

/** Answers the questions in order, each with a key. */
async function answer(page: Page, keys: readonly string[]) {
  const main = page.locator("main");
  await main.getByRole("button", { name: `Faltan ${keys.length}` }).click();
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the record of a person from the page of a logged list, and returns its text. */
async function recordOf(page: Page, list: string, name: string): Promise<string> {
  await page.goto(list);
  await page.locator("main").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  return (await page.locator("main").textContent()) ?? "";
}

test("a thread of names is logged with seven answers: releases, house arrest, a death, a transfer and minors each as what they are", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const before = await releasedInPublic(page);
  await paste(page, readCase("thread-of-names.txt"), { day: "2026-02-04" });
  const main = page.locator("main");
  await expect(main).toContainText("46 entradas leídas: 30 sin duda, 7 por responder y 9 que no nombran a nadie");
  await expect(main).toContainText("La lista dice 34 personas; aquí hay 37");
  await expect(main.locator("li", { hasText: "Heriberto Mítico Salas" })).toContainText("Arresto domiciliario");
  await expect(main.locator("li", { hasText: "Total: 34 personas" })).toContainText("Se omite: total");
  await expect(main.getByText("Por confirmar", { exact: true })).toHaveCount(2);
  expect(await axeFaults(page)).toEqual([]);

  // The repeated Anacleto, Zoraida M. and Eleuterio are skipped; both sisters, the death and the transfer are logged.
  await answer(page, ["s", "s", "n", "n", "s", "n", "n"]);
  await main.getByRole("button", { name: "Publicar 30 excarcelaciones, 3 cambios de custodia y 1 muerte" }).click();

  await expect(main).toContainText("Se registraron 30 excarcelaciones en un solo cambio");
  await expect(main).toContainText("En el mismo cambio: 3 cambios de custodia y 1 muerte");
  const list = page.url();
  const events = main.getByRole("table", { name: "Lo que no es excarcelación" });
  await expect(events.getByRole("row", { name: "Eduvigis Falso Monzón" })).toContainText("Muerte en custodia");
  await expect(events.getByRole("row", { name: "Agapito Nulo Sanz" })).toContainText("Traslado");
  await expect(events.getByRole("row", { name: "Heriberto Mítico Salas" })).toContainText("Arresto domiciliario");
  const after = await releasedInPublic(page);
  expect(after).toEqual({ head: before.head + 1, reported: before.reported + 30 });

  expect(await recordOf(page, list, "Agapito Nulo Sanz")).toContain("Ramo Verde");
  expect(await recordOf(page, list, "Hermógenes Supuesto Rangel")).toContain("Militar");
  expect(await recordOf(page, list, "Yorman Fingido")).toContain("Adolescente");
  await page.goto(list);
  await main.getByRole("link", { name: "Retirar toda la lista" }).click();
  await main.getByLabel("Motivo público").selectOption("duplicate");
  await main.getByRole("button", { name: /^Retirar \d+$/ }).click();
  await expect(main).toContainText(/\d+ excarcelaciones retiradas\./);
  expect((await releasedInPublic(page)).reported).toBe(before.reported);
});

test("a chat export logs the people of its messages; its senders, times and confirmations are nobody", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await paste(page, readCase("whatsapp-export.txt").split("\n").slice(0, 3).join("\n"));
  const main = page.locator("main");
  await expect(main.getByRole("list", { name: "Líneas por respuesta" })).toHaveText(
    "3 en la lista0 por responder0 reconocidas2 nuevas1 omitida",
  );
  await expect(main.locator("li", { hasText: "Confirmado por la familia" })).toContainText("Se omite: mensaje");
  await main.getByRole("button", { name: "Publicar 2 excarcelaciones" }).click();
  await expect(main.getByRole("link", { name: "José Gregorio Ficticio Inventado" })).toBeVisible();
  await expect(main.getByRole("link", { name: "Simulada Supuesta Quimera" })).toBeVisible();
  await expect(main).not.toContainText("Ana Reporta");
});
