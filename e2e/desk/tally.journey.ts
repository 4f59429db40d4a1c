import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { cite } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("a morning's tally: the published text fills the rows, an unknown place is a question, the sum is shown, nothing is dropped", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/counts/tally");
  const main = page.locator("main");
  const pasted = main.getByLabel("Pegue la línea publicada");
  await cite(page);
  await pasted.fill("22 excarcelados: Tocorón 14, Rodeo II 4, Villa Inventada 3, y otros");
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(pasted).toHaveAccessibleDescription(/aún no está en las filas/);

  await main.getByRole("button", { name: "Llenar las filas" }).click();
  await expect(pasted).toHaveValue("otros");
  await expect(main.getByRole("status")).toContainText("otros");
  await expect(main.getByLabel("Cifra", { exact: true })).toHaveValue("22");
  const places = main.getByLabel("Lugar de reclusión");
  await expect(places.nth(0)).toHaveValue("tocoron");
  await expect(places.nth(1)).toHaveValue("rodeo-ii");
  await expect(places.nth(2)).toHaveAccessibleDescription("Se leyó: «Villa Inventada 3»");
  await expect(main.getByText("Las filas suman 21: faltan por detallar 1 de 22.")).toBeVisible();

  await pasted.fill("");
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(places.nth(2)).toHaveAttribute("aria-invalid", "true");
  await places.nth(2).selectOption("none");
  await main.getByRole("button", { name: "Guardar y publicar" }).click();
  await expect(page).toHaveURL(/saved=1/);
  await expect(main).toContainText("Tocorón");
  await expect(main.locator("ul.plain li")).toHaveCount(2);
});

for (const scripts of [true, false]) {
  test(`a figure that contradicts an earlier one is questioned once, with the earlier one visible, and saved as given ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.editor, scripts);
    await page.goto("/es/desk/counts/new");
    const main = page.locator("main");
    await main.getByLabel("Al", { exact: true }).fill("2026-05-04");
    await main
      .getByLabel("Cifra", { exact: true })
      .first()
      .fill(scripts ? "401" : "402");
    await main.getByLabel("Mujer", { exact: true }).fill("30");
    await main.getByRole("button", { name: "Guardar borrador" }).click();
    const question = main.getByRole("group", { name: /no cuadra con otra/ });
    await expect(question.getByRole("link", { name: /4 de mayo de 2026: 457/ })).toBeVisible();
    await expect(main.getByLabel("Mujer", { exact: true })).toHaveValue("30");
    await question.getByLabel("Sí: guardarla como se publicó").check();
    await main.getByRole("button", { name: "Guardar borrador" }).click();
    await expect(page).toHaveURL(/saved=1/);
    await expect(main).toContainText("no cuadra con otra");
  });
}
