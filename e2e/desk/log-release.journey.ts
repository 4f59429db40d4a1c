import { randomUUID } from "node:crypto";
import type { Page, Route } from "@playwright/test";
import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { savePersonInput } from "@/domain/inputs/save-person";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { citeForDay } from "./cite";
import { countKeys, pressAccessKey } from "./keys";
import { openDay } from "./open-day";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
  await hold("José Gregorio", "Pérez Inventado", { document: "V-12345678", birthDate: "1979-05-10" });
  await hold("María José", "Pérez Ficticia");
});
test.afterAll(() => server.stop());

test("a known person is added with three key presses after the name, even misspelt and in another order", async ({
  browser,
}) => {
  const page = await atBatch(browser, server.editor);
  await page.keyboard.type("Peréz Jose Gregorio");
  const keys = await countKeys(page);
  await expect(page.getByRole("option", { name: /José Gregorio Pérez Inventado.*C\.I\. …678/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ya está registrada:")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(line(page, "José Gregorio Pérez Inventado")).toBeVisible();
  await expect(nameField(page)).toBeFocused();
  await expect(nameField(page)).toHaveValue("");
  expect(await keys()).toBe(3);
});

test("the day is typed once; names are added one after another, removed by key, and published as one change", async ({
  browser,
}) => {
  const page = await atBatch(browser, server.colleague);
  await page.getByLabel("Día", { exact: true }).fill("2026-02-30");
  await page.getByRole("radio", { name: /^Verificada/ }).check();
  await page.getByLabel("Quién la verificó").selectOption("publisher:foro-penal");
  await page.getByLabel("Dirección web").first().fill("https://example.org/lista");
  await page.getByLabel("Lugar de reclusión").selectOption("tocoron");
  await typeNew(page, "Zulay Maravilla Imaginaria");
  await expect(page.locator("main").getByRole("alert")).toContainText("Esta fecha no existe");
  await expect(page.getByLabel("Nombres", { exact: true })).toHaveValue("Zulay");
  await page.getByLabel("Día", { exact: true }).fill("6/5");
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("Falta el año");
  await page.getByLabel("Día", { exact: true }).fill("6/5/26");
  await expect(page.getByText("6 de mayo de 2026", { exact: true })).toBeVisible();
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(line(page, "Zulay Maravilla Imaginaria")).toBeVisible();
  await expect(page.locator(".day-header > summary")).toContainText(
    /6 de mayo de 2026 · .*Tocorón.* · Verificada · Foro Penal · example\.org/,
  );

  for (const name of ["Eulalia Fantasía Inexistente", "Crisanto Quimera Inexistente"]) await typeNew(page, name);
  await expect(page.locator(".batch-lines > li")).toHaveCount(3);
  await pressAccessKey(page, "z");
  await expect(page.locator(".batch-lines > li")).toHaveCount(2);
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.type("Peréz Jose");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: /¿Es alguna de estas personas/ })).toContainText("Gregorio");
  await page.getByRole("button", { name: "Buscar otro nombre" }).click();

  const before = await head(page);
  const other = await page.context().newPage();
  await other.goto("/es/desk/releases/new");
  await typeNew(other, "Desde Otra Ventana");
  await expect(line(other, "Desde Otra Ventana")).toBeVisible();
  await page.bringToFront();
  await page.getByRole("button", { name: "Publicar las 2" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("otra ventana");
  await page.getByRole("button", { name: "Publicar las 3" }).click();
  await expect(page.locator("main")).toContainText("Publicadas 3 líneas, en un solo cambio");
  await other.getByRole("button", { name: "Publicar las 3" }).click();
  await expect(other.locator("main").getByRole("alert")).toContainText("ya se publicó");
  expect(await head(page)).toBe(before + 1);
});

test("a double click, a held key and a retry log a line once; a refused line returns while the user types the next", async ({
  browser,
}) => {
  const page = await atBatch(browser, server.admin);
  await ask(page, "Plácido Espejismo Inventado");
  await page.getByRole("button", { name: "Añadir a la tanda" }).dblclick();
  await expect(page.locator(".batch-lines > li")).toHaveCount(1);
  await ask(page, "Severa Ilusión Inventada");
  await page.keyboard.down("Enter");
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(page.locator(".batch-lines > li")).toHaveCount(2);
  // One route for the rest of the test: a request can slip through while a route is removed and another added.
  let handle = (route: Route): Promise<void> => route.continue();
  await page.route("**/desk/releases/new**", (route) => handle(route));
  // The answer is lost. The line returns to the form, and the same request is sent again.
  await ask(page, "Casta Niebla Inventada");
  handle = async (route) => {
    await route.fetch();
    await route.abort();
  };
  await page.keyboard.press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("No hay conexión");
  handle = (route) => route.continue();
  await page.getByLabel("Nombres", { exact: true }).press("Enter");
  await expect(line(page, "Casta Niebla Inventada")).toHaveCount(1);
  await expect(page.locator(".batch-lines > li")).toHaveCount(3);

  await ask(page, "Amparo Bruma Inventada");
  await page.context().clearCookies();
  let answerNow = () => {};
  const typedOn = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  handle = async (route) => {
    await typedOn;
    await route.continue();
  };
  await page.keyboard.press("Enter");
  await nameField(page).fill("Siguiente Nombre");
  answerNow();
  await page.getByRole("button", { name: "Retomar" }).press("Enter");
  await expect(page.getByRole("link", { name: "Entrar en otra pestaña" })).toBeVisible();
  await expect(page.getByLabel("Apellidos")).toHaveValue("Bruma Inventada");
  await expect(page.locator(".sent-lines")).toContainText("Siguiente Nombre");
});

test("five Spaniards in the morning, five names in the afternoon: the public figure stays five", async ({
  browser,
}) => {
  const visitor = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
  const spaniards = async () => {
    const { items } = await (await visitor.request.get("/api/v1/releases?nationality=ES")).json();
    return (items as { headcount: number }[]).reduce((sum, { headcount }) => sum + headcount, 0);
  };
  const before = await spaniards();
  const page = await signedIn(browser, server.url, server.editor);
  await page.goto("/es/desk/releases/new?who=group");
  await page.getByLabel("Cuántas personas").first().fill("5");
  const part = page.getByRole("group", { name: "Desglose" });
  await part.getByLabel("Cuántas personas").first().fill("5");
  await part.getByLabel("Nacionalidad").first().selectOption("ES");
  await openDay(page);
  await page.getByLabel("Día", { exact: true }).fill("2026-05-07");
  await page.getByLabel("Una fuente citada dice").check();
  await page.getByLabel("Dirección web").first().fill("https://example.org/cinco");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await expect(line(page, "Grupo de 5 personas")).toBeVisible();
  await page.getByRole("button", { name: /^Publicar/ }).click();
  await expect(page.locator("main")).toContainText(/Publicadas? \d/);
  expect(await spaniards()).toBe(before + 5);
  await page.goto("/es/desk/releases/new");
  await citeForDay(page);
  const names = ["Uno Soñado", "Dos Fingido", "Tres Supuesto", "Cuatro Irreal", "Cinco Aparente"];
  for (const [index, name] of names.entries()) {
    await nameField(page).fill(name);
    await page.keyboard.press("Enter");
    const question = page.getByRole("group", { name: /de este grupo/ });
    await expect(question).toContainText("5 España");
    await expect(question.getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("1");
    await page.getByLabel("Nacionalidad", { exact: true }).selectOption("ES");
    await page.getByLabel("Nombres", { exact: true }).press("Enter");
    await expect(page.locator(".batch-lines > li")).toHaveCount(index + 1);
  }
  await page.getByRole("button", { name: "Publicar las 5" }).click();
  await expect(page.locator("main")).toContainText("Publicadas 5 líneas");
  expect(await spaniards()).toBe(before + 5);
});

test("without JavaScript a name is split and questioned, added, removed and published", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.admin, false);
  await page.goto("/es/desk/releases/new");
  await citeForDay(page);
  await nameField(page).fill("jose gregorio peres inventado");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  const question = page.getByRole("group", { name: /¿Es alguna de estas personas/ });
  await expect(question).toContainText(/suena como|otra forma de escribir|una letra/);
  await question.getByRole("radio", { name: /No, es otra persona/ }).check();
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  const added = page.locator(".batch-lines > li").first();
  await expect(added).toContainText("jose gregorio peres inventado");
  await added.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText("jose gregorio peres inventado")).toHaveCount(0);
  await nameField(page).fill("Gracia Penumbra Inventada");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await expect(page.getByLabel("Nombres", { exact: true })).toHaveValue("Gracia");
  await page.getByRole("button", { name: "Añadir a la tanda" }).click();
  await page.getByRole("button", { name: /^Publicar/ }).click();
  await expect(page.locator("main")).toContainText(/Publicadas? \d/);
});

async function head(page: Page): Promise<number> {
  return Number((await (await page.request.get("/api/v1/summary")).json()).head);
}

/** Adds a detained person directly to the database file, as another process would. */
async function hold(givenNames: string, surnames: string, more: Record<string, string> = {}): Promise<void> {
  const db = openDatabase(server.databasePath, 5000);
  const detentions = [{ from: "2025-06-01", custody: [{ state: "prison", facility: "tocoron" }] }];
  const input = savePersonInput.parse({ requestId: randomUUID(), givenNames, surnames, detentions, ...more });
  const outcome = await savePerson(db, { id: "cli" }, input, new Date());
  db.$client.close();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function atBatch(browser: Parameters<typeof signedIn>[0], staff: Staff): Promise<Page> {
  const page = await signedIn(browser, server.url, staff);
  await page.goto("/es/desk/releases/new");
  await expect(nameField(page)).toBeFocused();
  await citeForDay(page);
  await nameField(page).focus();
  return page;
}

/** Types an unknown name and opens the fields for a new person. */
async function ask(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Nombres", { exact: true })).toBeFocused();
}

async function typeNew(page: Page, name: string): Promise<void> {
  await ask(page, name);
  await page.keyboard.press("Enter");
}

function nameField(page: Page) {
  return page.getByRole("combobox", { name: "¿Quién salió?" });
}

function line(page: Page, name: string) {
  return page.locator(".batch-lines").getByRole("link", { name, exact: true });
}
