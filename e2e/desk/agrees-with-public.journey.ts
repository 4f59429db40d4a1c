import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { cite } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & { editor: Staff };

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("the page of a person says what the public sees, each action confirms in its own words, and the history reads as words", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const banner = page.getByRole("region", { name: "Cómo lo ve el público" });
  await page.goto("/es/desk/people/new");
  await main.getByLabel("Nombres", { exact: true }).fill("Teodora Supuesta");
  await main.getByLabel("Apellidos").fill("Imaginaria");
  await main.getByText("Más datos").first().click();
  await main
    .getByLabel(/Documento|Cédula/)
    .first()
    .fill("V-12.345.678");
  await main.getByLabel("Desde").first().fill("4/2/2025");
  await cite(page);
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/people\/\d+\?saved=1/);
  const address = new URL(page.url()).pathname;
  await expect(main.getByText("Persona registrada.")).toBeVisible();
  await expect(main.getByRole("link", { name: "Registrar otra excarcelación igual" })).toHaveCount(0);
  await expect(banner).toContainText("Borrador: el público no la ve");

  await main.getByRole("button", { name: "Publicar la detención" }).click();
  await expect(main.getByText("Detención publicada.")).toBeVisible();
  await expect(banner).toContainText("Pública desde el");
  await expect(banner).toContainText("Solo se cuenta: el nombre no se muestra.");
  expect(await axeFaults(page)).toEqual([]);
  await banner.getByRole("link", { name: "Ver como la ve el público" }).click();
  await expect(page).toHaveURL(/\/es\/detentions\/\d+$/);
  await expect(page.locator("body")).not.toContainText("Imaginaria");

  for (const typed of ["V-12.345.678", "12345678", "V12345678", "4/2/2025", "febrero 2025"]) {
    await page.goto(`/es/desk/search?q=${encodeURIComponent(typed)}`);
    await expect(main.getByRole("link", { name: "Teodora Supuesta Imaginaria" })).toBeVisible();
    await page.goto(`/es/desk/people?search=${encodeURIComponent(typed)}`);
    await expect(main.getByRole("link", { name: "Teodora Supuesta Imaginaria" })).toBeVisible();
    await expect(main.getByText("1 persona", { exact: true })).toBeVisible();
  }

  await page.goto(address);
  await main.getByText("Ocultar ahora").click();
  await main.getByRole("button", { name: "Ocultar del público" }).click();
  await expect(main.getByText("Oculta: el público ya no la ve.")).toBeVisible();
  await expect(banner).toContainText("Oculta desde el");

  await page.goto(address.replace("people", "history/person"));
  await expect(main).toContainText("Ocultó a una persona");
  await expect(main).not.toContainText("[object");
  await expect(main.locator("dd")).not.toContainText([/\d{4}-\d{2}|counted_only|facts\./]);
});

test("lists have totals, filters by days, nationality and author, and orders", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor, false);
  const main = page.locator("main");
  await page.goto("/es/desk/releases");
  await expect(main.locator(".list-total")).toHaveText(/^\d+ excarcelaciones/);
  await main.getByLabel("Desde el día").fill("8/1/2026");
  await main.getByLabel("Hasta el día").fill("mañana quizás");
  await main.getByLabel("Orden").selectOption("day");
  await main.getByLabel("Nacionalidad", { exact: true }).selectOption("foreign_or_dual");
  await main.getByRole("button", { name: "Filtrar" }).click();
  await expect(main.getByLabel("Hasta el día")).toHaveAccessibleDescription(/No entiendo esta fecha/);
  await expect(main.locator(".list-total")).toBeVisible();
  await main.getByLabel("Escrita por").selectOption({ label: "Eva Editora" });
  await main.getByRole("button", { name: "Filtrar" }).click();
  await expect(main.getByRole("link", { name: "Quitar los filtros" })).toBeVisible();
});

test("one tap copies a figure's sentence with its source and address, in public and on the desk", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto("/es/counts");
  await page.locator("main a[href*='/counts/']").first().click();
  const sentence = ((await page.locator("h1").textContent()) ?? "").trim();
  await page.getByRole("button", { name: "Copiar con fuente y enlace" }).click();
  await expect(page.getByRole("button", { name: "Copiado" })).toBeVisible();
  const text = await copied();
  expect(text.startsWith(sentence)).toBe(true);
  expect(text).toMatch(/Fuente: .+ https?:\/\/\S+\/es\/counts\/\S+\?at=\d+$/);

  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`/es/desk/counts/${id}`);
  await page.getByRole("button", { name: /la frase con fuente y enlace/ }).click();
  expect((await copied()).replace(/https?:\S+/, "")).toBe(text.replace(/https?:\S+/, ""));
});
