import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

for (const javaScript of [true, false])
  test(`a filter is saved under a name, listed on the desk's home, shared and deleted ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, server.url, server.editor, javaScript);
    const name = javaScript ? "Tocorón, verificadas" : "Tocorón, sin guiones";
    await page.goto("/es/desk/releases");
    await page.getByLabel("Lugar de reclusión").selectOption("tocoron");
    await page.getByLabel("¿Cómo se sabe?").selectOption("verified");
    await page.getByRole("button", { name: "Filtrar" }).click();
    await expect(page).toHaveURL(/place=tocoron/);
    await page.getByRole("link", { name: "Guardar este filtro" }).click();

    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByLabel("Nombre del filtro")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Nombre del filtro").fill(name);
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page).toHaveURL(/desk\/releases\?verification=verified&place=tocoron&filter=saved$/);
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");

    const other = await signedIn(browser, server.url, server.colleague, javaScript);
    await expect(other.getByRole("link", { name, exact: true })).toHaveCount(0);
    await page.getByRole("link", { name: `Cambiar el filtro «${name}»` }).click();
    await page.getByLabel("Compartir con todo el equipo").check();
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page).toHaveURL(/\/es\/desk\?filter=revised$/);
    await other.goto("/es/desk");
    await other.getByRole("link", { name, exact: true }).click();
    await expect(other.getByLabel("Lugar de reclusión")).toHaveValue("tocoron");
    await expect(other.getByRole("link", { name: /^Cambiar el filtro/ })).toHaveCount(0);

    await page.getByRole("link", { name: `Cambiar el filtro «${name}»` }).click();
    await page.getByRole("button", { name: "Borrar el filtro" }).click();
    await expect(page).toHaveURL(/\/es\/desk\?filter=deleted$/);
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  });

test("a place found by search leads to its page, which links to its releases", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/search?q=tocor%C3%B3n");
  await page.getByRole("region", { name: "Lugares de detención" }).getByRole("link").first().click();
  await page.locator("main").getByRole("link", { name: "Excarcelaciones de este lugar" }).click();
  await expect(page.getByLabel("Lugar de reclusión")).toHaveValue("tocoron");
});
