import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { person } from "@/db/testing/forms";
import { written } from "@/db/testing/written";
import { freshDatabase } from "@/e2e/database";
import { type Server, startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";

test.use({ javaScriptEnabled: false });

const end = { how: "release", day: "2026-03-09", kind: "pardon", verification: "announced", publication: "published" };
const named = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "VE",
};
const held = { from: "2025-06-01", publication: "published" };

let server: Server;
test.beforeAll(async () => {
  const databasePath = freshDatabase();
  const db = openDatabase(databasePath, 5000);
  for (const typed of [
    { ...named, givenNames: "José Inventado", surnames: "Pérez Ñáñez", detentions: [{ ...held, end }] },
    { givenNames: "Contada", surnames: "Reservada", "profile.nationalities": "VE", detentions: [held] },
  ])
    written(await savePerson(db, { id: "user:1" }, person(typed), new Date()));
  db.$client.close();
  server = await startServer(databasePath);
});
test.afterAll(() => server.stop());

test("without scripts a person is found from any page, with typing errors, and leads to detention and release", async ({
  page,
}) => {
  await page.goto(`${server.url}/es/counts`);
  await page.getByRole("searchbox", { name: "Nombre, lugar, cifra o fecha" }).fill("nañes jose");
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page).toHaveURL(/\/es\/search\?q=/);
  await expect(page).toHaveTitle(/^Buscar · /);
  const people = page.getByRole("region", { name: "Personas 1 de 1" });
  await expect(people.getByRole("link", { name: "Ver la excarcelación" })).toHaveAttribute(
    "href",
    /\/es\/releases\/\d+$/,
  );
  await people.getByRole("link", { name: "José Inventado Pérez Ñáñez" }).click();
  await expect(page).toHaveURL(/\/es\/detentions\/\d+$/);
});

test("the page always says what a missing name means and whom to contact, and never finds a person who is only counted", async ({
  page,
}) => {
  for (const [locale, sentence] of [
    ["es", "Que un nombre no aparezca no significa que la persona no esté presa."],
    ["en", "A missing name does not mean that the person is not in prison."],
  ] as const) {
    for (const query of ["", "?q=reservada", "?q=806", "?q=nanez"]) {
      await page.goto(`${server.url}/${locale}/search${query}`);
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByText("Contada")).toHaveCount(0);
    }
  }
});

test("figures, places, organisations and pages are found, also in an earlier view, which the form keeps", async ({
  page,
}) => {
  await page.goto(`${server.url}/en/search?q=806&at=1`);
  await expect(
    page
      .getByRole("region", { name: /^Figures/ })
      .getByRole("link")
      .first(),
  ).toContainText("806 political prisoners, according to Foro Penal");
  await page.getByRole("searchbox").fill("tocorrón");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/at=1/);
  await expect(page.getByRole("region", { name: /^Places/ })).toContainText("Tocorón");
  await page.goto(`${server.url}/en/search?q=foro+penal`);
  await expect(page.getByRole("region", { name: /^Organisations/ }).getByRole("link")).toHaveText(/Foro Penal/);
  await page.goto(`${server.url}/es/search?q=amnistia`);
  await expect(page.getByRole("region", { name: /^Páginas/ })).toContainText("Amnistía");
  await page.goto(`${server.url}/en/search?q=nanez&at=1`);
  await expect(page.getByText("Nothing matches this search.")).toBeVisible();
});

test("nothing of a search is stored, sent on or indexed", async ({ page }) => {
  const answer = await page.goto(`${server.url}/es/search?q=nanez`);
  const headers = answer?.headers() ?? {};
  expect([headers["cache-control"], headers["referrer-policy"], headers.etag]).toEqual([
    "no-store",
    "no-referrer",
    undefined,
  ]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const head = await page.locator("head").innerHTML();
  expect(head).not.toContain("nanez");
  const [request] = await Promise.all([
    page.waitForRequest(/\/es\/detentions\//),
    page.getByRole("link", { name: "José Inventado Pérez Ñáñez" }).click(),
  ]);
  expect((await request.allHeaders()).referer).toBeUndefined();
  expect(server.output()).not.toContain("nanez");
});

test("a search that is too long is refused with a sentence", async ({ page }) => {
  const answer = await page.goto(`${server.url}/es/search?q=${"a".repeat(101)}`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByText("La búsqueda es demasiado larga.")).toBeVisible();
});
