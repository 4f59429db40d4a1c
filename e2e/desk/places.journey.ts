import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { invented } from "./cite";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague", Staff>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const prison = "Cárcel Ficticia de Villa Inventada";

test("an unknown prison of a pasted list is added in another tab without losing the list, is then read by its alias, and the public sees it", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/releases/list");
  await main.getByLabel("La lista", { exact: true }).fill("1. Teodora Supuesta Imaginaria - Cárcel La Ficticia");
  await main.getByLabel("Día", { exact: true }).fill("2026-05-06");
  await main.getByLabel("Dirección web").first().fill(invented);
  await main.getByLabel("Una fuente citada dice la nacionalidad exacta y el lugar").check();
  await main.getByRole("button", { name: "Leer la lista" }).click();
  const line = main.locator("li", { hasText: "Teodora Supuesta Imaginaria" });
  const openLine = () =>
    line.locator("details").evaluate((details: HTMLDetailsElement) => details.setAttribute("open", ""));
  await openLine();
  const opened = page.waitForEvent("popup");
  await line.getByRole("link", { name: "Añadir «Cárcel La Ficticia» a los lugares" }).click();

  const other = await opened;
  const form = other.locator("main");
  await expect(form.getByLabel("Nombre", { exact: true })).toHaveValue("Cárcel La Ficticia");
  await form.getByLabel("Nombre", { exact: true }).fill(prison);
  await form.getByLabel("Otros nombres").fill("La Ficticia");
  await form.getByLabel("Tipo de lugar").selectOption("prison");
  await form.getByRole("combobox", { name: "Estado" }).selectOption("VE-D");
  await form.getByRole("button", { name: "Guardar" }).click();
  await other.waitForURL(/desk\/places\/carcel-ficticia-de-villa-inventada\?saved=1/);
  expect(await axeFaults(other)).toEqual([]);
  await other.close();

  await main.getByText("La lista y lo que comparten sus líneas").click();
  await main.getByRole("button", { name: "Leer otra vez" }).click();
  await expect(line.getByText(prison)).toHaveCount(1);
  await main.getByRole("button", { name: "Publicar 1 excarcelación" }).click();
  await expect(main).toContainText("Se registró 1 excarcelación");

  await page.goto("/es/desk/places?search=la ficticia");
  await expect(main.getByRole("row", { name: new RegExp(prison) })).toContainText("Aragua");
  await page.goto("/es/releases?place=carcel-ficticia-de-villa-inventada");
  await expect(main.getByRole("listitem").filter({ hasText: prison })).toContainText("6 de mayo de 2026");
});

test("a place with a known name is asked about before it is written", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  await page.goto("/es/desk/places/new");
  await main.getByLabel("Nombre", { exact: true }).fill("Tocorón");
  await main.getByLabel("Tipo de lugar").selectOption("prison");
  await main.getByRole("button", { name: "Guardar" }).click();
  const question = main.getByRole("group", { name: "¿Es este lugar, que ya está registrado?" });
  await expect(question.getByRole("link", { name: "Centro Penitenciario de Aragua (Tocorón)" })).toBeVisible();
  await question.getByLabel("No, es otro lugar").check();
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/desk\/places\/tocoron-2\?saved=1/);
});

test("two places that are one are merged: the list, the public filter and the search follow", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  await page.goto("/es/desk/places/new");
  await main.getByLabel("Nombre", { exact: true }).fill("Retén Inventado del Este");
  await main.getByLabel("Tipo de lugar").selectOption("prison");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/desk\/places\/reten-inventado-del-este\?saved=1/);
  await page.goto("/es/desk/places/tocoron");
  await main.getByRole("link", { name: "Unir con otro lugar" }).click();
  await main.getByLabel("El otro lugar").selectOption("reten-inventado-del-este");
  await main.getByRole("button", { name: "Comparar" }).click();
  await expect(main).toContainText("No cambia ningún otro registro.");
  await expect(main).toContainText("Esto no se puede deshacer");
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("button", { name: "Unir los dos lugares" }).click();
  await page.waitForURL(/desk\/places\/tocoron\?saved=1/);
  await expect(main).toContainText("Retén Inventado del Este");
  await page.goto("/es/desk/places/reten-inventado-del-este");
  await expect(page).toHaveURL(/desk\/places\/tocoron$/);
  await page.goto("/es/releases?place=reten-inventado-del-este");
  await expect(page).toHaveURL(/\/es\/releases\?place=tocoron$/);
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an editor adds an organisation and chooses it for a figure", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.colleague);
  const main = page.locator("main");
  await page.goto("/es/desk/publishers/new");
  await main.getByLabel("Nombre", { exact: true }).fill("Observatorio Ficticio de Prisiones");
  await main.getByLabel("Nombre en inglés").fill("Invented Prison Observatory");
  await main.getByLabel("Nombre corto", { exact: true }).fill("Observatorio Ficticio");
  await main.getByLabel("Nombre corto en inglés").fill("Invented Observatory");
  await main.getByLabel("Qué es").selectOption("ngo");
  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/desk\/publishers\/observatorio-ficticio\?saved=1/);
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("link", { name: "Historial" }).click();
  await expect(main.locator("ins").getByText("Organización no gubernamental")).toBeVisible();
  await page.goto("/es/desk/counts/new");
  await main.getByLabel("Quién la publica").selectOption("observatorio-ficticio");
});
