import { randomUUID } from "node:crypto";
import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
  const db = openDatabase(server.databasePath, 5000);
  const name = { givenNames: "Perpetua", surnames: "Duplicada Ficticia", document: "V-11222333" };
  const detentions = [{ from: "2025-06-01", custody: [{ state: "prison", facility: "tocoron" }] }];
  const input = savePersonInput.parse({ requestId: randomUUID(), ...name, detentions });
  const outcome = await savePerson(db, { id: "cli" }, input, new Date());
  db.$client.close();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
});
test.afterAll(() => server.stop());

for (const script of [true, false]) {
  test(`a person entered again is asked about; the answer is remembered and can be taken back (JavaScript: ${script})`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.editor, script);
    const main = page.locator("main");
    await page.goto("/es/desk/people/new");
    await main.getByLabel("Nombres", { exact: true }).fill("Perpetua");
    await main.getByLabel("Apellidos", { exact: true }).fill("Duplicada Ficticia");
    await main.getByRole("button", { name: "Guardar", exact: true }).click();
    const question = main.getByRole("group", { name: /¿Es alguna de estas personas/ });
    await expect(question).toContainText(/1 de junio de 2025, .*Tocorón/);
    if (script) expect(await axeFaults(page)).toEqual([]);
    await question.getByRole("radio").first().check();
    await main.getByRole("button", { name: "Guardar", exact: true }).click();
    await expect(main.getByRole("link", { name: "Abrir su ficha" }).first()).toBeVisible();
    await expect(main.getByLabel("Nombres", { exact: true })).toHaveValue("Perpetua");
    await main.getByRole("button", { name: "Guardar", exact: true }).click();
    await question.getByRole("radio", { name: /No, es otra persona/ }).check();
    await main.getByRole("button", { name: "Guardar", exact: true }).click();
    await page.waitForURL(/desk\/people\/\d+\?saved=1/);

    await page.goto("/es/desk/people/duplicates");
    const pairs = main.getByRole("region", { name: "No son la misma persona" });
    await expect(pairs.getByRole("listitem").first()).toContainText("Perpetua Duplicada Ficticia");
    await expect(main.getByRole("link", { name: "Comparar" })).toHaveCount(0);
    if (script) expect(await axeFaults(page)).toEqual([]);
    await pairs
      .getByRole("button", { name: /Volver a preguntar/ })
      .first()
      .click();
    await expect(main.getByRole("link", { name: "Comparar" })).toHaveCount(1);
    await main.getByRole("button", { name: /No es la misma persona/ }).click();
    await expect(main.getByRole("link", { name: "Comparar" })).toHaveCount(0);
  });
}
