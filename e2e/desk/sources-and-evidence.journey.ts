import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { photograph } from "@/db/testing/evidence-files";
import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test, watch } from "@/e2e/test";
import { attach, makeSource } from "./evidence";
import { type Staff, signedIn, staffedServer } from "./staff";
import { publishWithoutSources } from "./without-sources";

let server: Server & Record<"editor" | "admin", Staff>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

const address = "https://diario-inventado.example/politica/nota-7";

test("a link is pasted once: when pasted again it is recognised, and its archived copy is saved for every record", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  await page.goto("/es/desk/counts/new");
  await fillFigure(page, "873", address);
  await expect(main.getByRole("link", { name: "Ver la fuente" })).toHaveCount(0);
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.waitForURL(/counts\/.*saved=1/);

  await page.goto("/es/desk/counts/new");
  const variant = "http://www.DIARIO-inventado.example/politica/nota-7/?utm_source=whatsapp#final";
  await fillFigure(page, "874", variant, "2026-03-10");
  await expect(main.getByText("Ya está registrada: diario-inventado.example.")).toBeVisible();
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.waitForURL(/counts\/.*saved=1/);

  await page.getByLabel("Nombre, cédula, número, fecha o fuente").fill("inventado.example");
  await page.getByRole("button", { name: "Buscar" }).first().click();
  await main.getByRole("link", { name: "diario-inventado.example/politica/nota-7" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(/^Fuente \d+: diario-inventado\.example$/);
  await expect(main.getByRole("listitem")).toHaveCount(2);
  const save = main.getByRole("link", { name: "Pedir una copia a archive.org" });
  await expect(save).toHaveAttribute("href", `https://web.archive.org/save/${address}`);
  await expect(save).toHaveAttribute("rel", /noreferrer/);

  await main.getByRole("link", { name: "Anotar la dirección de la copia" }).click();
  await page.getByLabel("Copia archivada").fill("no es una dirección");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByLabel("Copia archivada")).toHaveAccessibleDescription(/dirección web/);
  const copy = `https://web.archive.org/web/20260309120000/${address}`;
  await page.getByLabel("Copia archivada").fill(copy);
  await page.getByLabel("Título").fill("Salieron veintidós");
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/sources\/\d+\?saved=1/);
  await expect(main.getByRole("link", { name: /web\.archive\.org/ })).toHaveAttribute("href", copy);
  await main.getByRole("link", { name: "Historial" }).click();
  await expect(main.locator("ins").getByText("Salieron veintidós")).toBeVisible();

  await page.goto("/es/desk/sources?search=veintidos");
  await expect(main.getByRole("row", { name: /Salieron veintidós/ })).toContainText("2");
});

test("a public record without a source is marked: on the desk in lists and on its page, and for the public", async ({
  browser,
}) => {
  const { count, person, release } = await publishWithoutSources(server.databasePath);
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  for (const [list, record, shown] of [
    ["releases", `people/${person}`, `releases/${release}`],
    ["counts", `counts/${count}`, `counts/${count}`],
  ]) {
    await page.goto(`/es/desk/${list}`);
    await expect(main.getByText("Publicada, sin fuente")).toBeVisible();
    await page.goto(`/es/desk/${record}`);
    await expect(main.getByText("Datos publicados sin fuente")).toBeVisible();
    await page.goto(`/es/${shown}`);
    await expect(main.getByText(/^Sin fuente:/)).toBeVisible();
  }
});

test("two users who edit one source, and one who attaches a file in the meantime, lose nothing of each other's", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const source = await makeSource(page, "https://diario-inventado.example/entre-dos");
  await page.goto(`${source}/edit`);
  const other = await signedIn(browser, server.url, server.admin);
  await other.goto(`${source}/edit`);
  await other.getByLabel("Título").fill("El título de la otra persona");
  await other.getByRole("button", { name: "Guardar" }).click();
  await other.waitForURL(/saved=1/);
  await attach(other, "foto.jpg", await photograph("#334455", 200, 100));
  await expect(other.getByText("Adjuntado.")).toBeVisible();

  await page.getByLabel("Medio u organización").fill("Diario Inventado");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("cambiaron datos distintos")).toBeVisible();
  await expect(page.getByLabel("Título")).toHaveValue("El título de la otra persona");
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/saved=1/);
  const main = page.locator("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("El título de la otra persona");
  await expect(main.getByText("Diario Inventado")).toBeVisible();
  await expect(main.locator("strong", { hasText: "foto.jpg" })).toBeVisible();
});

test("evidence is attached, shown without camera metadata, downloaded byte for byte, and every access is logged", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const complaints = watch(page);
  const source = await makeSource(page, "https://diario-inventado.example/foto");
  const original = await photograph("#804020", 2000, 1500);
  expect(original.includes("Camarainventada")).toBe(true);
  await attach(page, "foto de la puerta.jpg", original);
  await expect(main.getByText("Adjuntado.")).toBeVisible();
  const picture = main.getByRole("img", { name: "Imagen reducida de foto de la puerta.jpg" });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600);
  const shown = await page.request.get((await picture.getAttribute("src")) ?? "");
  const { exif, format } = await sharp(await shown.body()).metadata();
  expect({ exif, format }).toEqual({ exif: undefined, format: "webp" });
  expect(shown.headers()).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  expect(complaints).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);

  const coming = page.waitForEvent("download");
  await main.getByRole("button", { name: "Descargar el original foto de la puerta.jpg" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^vigilia-\d+-\d+\.jpg$/);
  expect(readFileSync(await download.path()).equals(original)).toBe(true);

  const address = `${server.url}${((await picture.getAttribute("src")) ?? "").replace("/picture", "")}`;
  const headers = { Origin: server.url };
  const direct = await page.request.post(`${address}/download`, { headers });
  expect(direct.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment; /),
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(direct.headers()["content-security-policy"]).toContain("default-src 'none'; sandbox");
  const stranger = await browser.newContext();
  for (const answer of [
    await stranger.request.get(`${address}/picture`),
    await stranger.request.post(`${address}/download`, { headers }),
    await stranger.request.post(`${server.url}/api/desk/evidence?source=1`, {
      headers,
      maxRedirects: 0,
      multipart: { file: { name: "foto.jpg", mimeType: "image/jpeg", buffer: original } },
    }),
  ]) {
    expect([401, 303]).toContain(answer.status());
    expect((await answer.body()).length).toBeLessThan(100);
  }
  const foreign = await page.request.post(`${address}/download`, { headers: { Origin: "https://otro.example" } });
  expect(foreign.status()).toBe(403);

  await page.goto(source);
  await attach(page, "copia.jpg", original);
  await expect(main.getByText("Ese archivo ya estaba adjunto.")).toBeVisible();
  await expect(main.getByRole("img")).toHaveCount(1);

  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto(source.replace("/desk/sources/", "/desk/history/source/"));
  const seen = admin.locator("#accesses");
  await expect(seen.getByText("Eva Editora · Descargó evidencia")).toHaveCount(2);
  await expect(seen.getByText("Eva Editora · Vio la imagen de una evidencia")).toHaveCount(1);
  await admin.goto("/es/admin/audit");
  await expect(admin.getByRole("row", { name: /Descargó evidencia/ }).first()).toContainText("Eva Editora");
  await page.goto(source.replace("/desk/sources/", "/desk/history/source/"));
  await expect(page.locator("#accesses")).toHaveCount(0);
});

test("an editor can withdraw a file with a reason, but only an admin can delete it for ever", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const source = await makeSource(page, "https://diario-inventado.example/retirada");
  await attach(page, "equivocada.jpg", await photograph("#802080", 300, 200));
  await main.getByRole("link", { name: "Retirar equivocada.jpg" }).click();
  await expect(main.getByText("Borrar para siempre")).toHaveCount(0);
  await page.getByRole("button", { name: "Retirar el archivo" }).click();
  await expect(page.getByLabel("Motivo interno")).toHaveAccessibleDescription(/por qué/);
  await page.getByLabel("Motivo interno").fill("era de otra nota");
  await page.getByRole("button", { name: "Retirar el archivo" }).click();
  await page.waitForURL(/sources\/\d+\?saved=1/);
  await expect(main.getByText("Retirado")).toBeVisible();
  await expect(main.getByRole("button", { name: /Descargar/ })).toHaveCount(0);

  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto(source);
  await admin.getByRole("link", { name: "Retirar equivocada.jpg" }).click();
  await admin.getByLabel("Motivo interno").fill("a petición de la familia");
  await admin.getByRole("button", { name: "Borrar el archivo para siempre" }).click();
  await admin.waitForURL(/sources\/\d+\?saved=1/);
  await expect(admin.locator("main")).not.toContainText("equivocada.jpg");
  await expect(admin.locator("main").getByText("Borrado")).toBeVisible();
  await admin.goto(source.replace("/desk/sources/", "/desk/history/source/"));
  await expect(admin.locator("main")).not.toContainText("equivocada.jpg");
});

/** Fills in a figure with its source address. */
async function fillFigure(page: Page, value: string, url: string, day = "2026-03-09") {
  await page.getByLabel("Al", { exact: true }).fill(day);
  await page.getByLabel("Cifra", { exact: true }).first().fill(value);
  await page.getByLabel("Dirección web").first().fill(url);
}
