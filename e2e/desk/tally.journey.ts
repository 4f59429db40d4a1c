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
  await expect(main.getByText("Filas llenas: 3. Fuera de las filas: 0. Por revisar: 1.")).toBeVisible();
  await expect(main.getByText("«otros»: no tiene número")).toBeVisible();
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

test("filling again replaces the filled rows and keeps the typed ones; what is no release at a place is left out visibly", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/counts/tally");
  const main = page.locator("main");
  await cite(page);
  const pasted = main.getByLabel("Pegue la línea publicada");
  const fill = main.getByRole("button", { name: "Llenar las filas" });
  const places = main.getByLabel("Lugar de reclusión");
  const numbers = main.getByLabel("Cuántas personas");
  await places.nth(0).selectOption("inof");
  await numbers.nth(0).fill("3");
  await pasted.fill("22 excarcelados: Tocorón 14, Rodeo 1 4");
  await fill.click();
  await expect(places.nth(2)).toHaveValue("rodeo-i");
  await pasted.fill(
    "Al menos 21 excarcelados: catorce en Tocorón, entre ellos 3 mujeres, 2 con casa por cárcel, más de 20 en Zona 7. Con lo que suman 383.",
  );
  await fill.click();
  await expect(main.getByText("Filas llenas: 1. Fuera de las filas: 3. Por revisar: 1.")).toBeVisible();
  await expect(places.nth(0)).toHaveValue("inof");
  await expect(places.nth(1)).toHaveValue("tocoron");
  await expect(numbers.nth(1)).toHaveValue("14");
  await expect(numbers.nth(2)).toHaveValue("");
  await expect(main.getByLabel("Cifra", { exact: true })).toHaveValue("21");
  await expect(main.getByLabel("Precisión")).toHaveValue("at_least");
  for (const note of [
    "«más de 20 en Zona 7»: no es un número exacto",
    "«entre ellos 3 mujeres»: no dice de qué lugar",
    "«2 con casa por cárcel»: es casa por cárcel, no una excarcelación",
    "«Con lo que suman 383»: es un acumulado",
  ]) {
    await expect(main.getByText(note)).toBeVisible();
  }
  await main.getByRole("button", { name: "Guardar borrador" }).click();
  await expect(pasted).toHaveAccessibleDescription(/aún no está en las filas: más de 20 en Zona 7/);
  await expect(main.getByText("«entre ellos 3 mujeres»: no dice de qué lugar")).toBeVisible();
  await pasted.fill("Al menos 21 excarcelados: catorce en Tocorón");
  await main.getByRole("button", { name: "Guardar borrador" }).click();
  // The tally of 22 of the test before has the same day.
  await main.getByLabel("Sí, es otra: guardarla también").check();
  await main.getByRole("button", { name: "Guardar borrador" }).click();
  await expect(page).toHaveURL(/saved=1/);
});

for (const scripts of [true, false]) {
  test(`another figure of a day that has one is questioned once, with the known one and its correction linked, and saved as given ${scripts ? "with" : "without"} scripts`, async ({
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
    const question = main.getByRole("group", { name: "¿Es otra cifra?" });
    await expect(question.getByRole("link", { name: /4 de mayo de 2026: 457/ })).toBeVisible();
    await expect(main.getByLabel("Mujer", { exact: true })).toHaveValue("30");
    await expect(question.getByRole("link", { name: "corrija esa cifra" }).first()).toHaveAttribute(
      "href",
      new RegExp(`/edit\\?value=${scripts ? 401 : 402}$`),
    );
    await question.getByLabel("Sí, es otra: guardarla también").check();
    await main.getByRole("button", { name: "Guardar borrador" }).click();
    await expect(page).toHaveURL(/saved=1/);
    await expect(main).toContainText("no cuadra con otra");
  });
}
