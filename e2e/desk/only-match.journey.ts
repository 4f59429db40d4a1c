import { randomUUID } from "node:crypto";
import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { expect, test } from "@/e2e/test";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
  const db = openDatabase(server.databasePath, 5000);
  const detentions = [{ from: "2025-06-01", custody: [{ state: "prison", facility: "tocoron" }] }];
  const names = { givenNames: "María José", surnames: "Pérez Ficticia" };
  const input = savePersonInput.parse({ requestId: randomUUID(), ...names, detentions });
  expect(await savePerson(db, { id: "cli" }, input, new Date())).toMatchObject({ ok: true });
  db.$client.close();
});
test.afterAll(() => server.stop());

test("Enter picks the only match; a new person is a separate step, and a misspelt name is a question", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/releases/new");
  const name = page.getByRole("combobox", { name: "¿Quién salió?" });
  await expect(name).toBeFocused();
  await page.keyboard.type("ficticia mar");
  await expect(page.getByRole("option", { name: /María José Pérez Ficticia/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.locator(".chosen")).toContainText("Ya está registrada:");
  await expect(name).toHaveValue("María José Pérez Ficticia");
  await expect(page.locator(".batch-lines > li")).toHaveCount(0);

  await name.fill("Ficticia Mar");
  await page.getByRole("option", { name: "Ninguna de estas: registrar a «Ficticia Mar»" }).click();
  await expect(page.getByLabel("Nombres", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Buscar otro nombre" }).click();
  await name.fill("Maria Jose Peres Fictisia");
  await expect(page.getByRole("option", { name: /María José Pérez Ficticia/ })).toHaveAttribute(
    "aria-selected",
    "false",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: /¿Es alguna de estas personas/ })).toContainText("María José");
});
