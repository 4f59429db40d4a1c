import { readdirSync } from "node:fs";
import path from "node:path";
import { document, photograph } from "@/db/testing/evidence-files";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { attach, makeSource } from "./evidence";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "admin", Staff>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("a file that is not valid evidence is refused next to the field, with scripts and without, and nothing of it is stored", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  for (const javaScript of [true, false]) {
    const page = await signedIn(browser, server.url, server.editor, javaScript);
    const main = page.locator("main");
    await makeSource(page, `https://diario-inventado.example/rechazos-${javaScript}`);
    const photo = await photograph("#204080", 800, 600);
    const wrong: [string, Buffer, RegExp][] = [
      ["lista.jpg", Buffer.from("una lista de nombres, no una imagen"), /No es un PDF ni una imagen/],
      ["programa.pdf", Buffer.from("MZ\u0090\u0000\u0003"), /No es un PDF ni una imagen/],
      ["dibujo.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), /No es un PDF ni una imagen/],
      ["pagina.pdf", Buffer.from("<!DOCTYPE html><title>Inicie sesión</title>"), /Es una página web/],
      ["cortado.pdf", document.subarray(0, -20), /le falta el final/],
      ["rota.jpg", photo.subarray(0, photo.length / 2), /dañada/],
      ["vacía.png", Buffer.alloc(0), /vacío/],
      ["enorme.jpg", Buffer.concat([photo, Buffer.alloc(21 * 1024 * 1024)]), /pasa de 20 MB/],
    ];
    for (const [name, content, sentence] of wrong) {
      await attach(page, name, content);
      await expect(page.getByLabel("Adjuntar un archivo"), name).toHaveAccessibleDescription(sentence);
      await expect(main.getByText("No hay archivos.")).toBeVisible();
    }
    await attach(page, "buena.jpg", photo);
    await expect(main.locator("strong", { hasText: "buena.jpg" })).toBeVisible();
  }
  const stored = readdirSync(path.join(path.dirname(server.databasePath), "evidence"));
  expect(stored.filter((name) => name.includes("part"))).toEqual([]);
});

test("an upload shows its progress and can be cancelled; then nothing of it is stored", async ({ browser }) => {
  const page = await signedIn(browser, server.url, server.editor);
  await makeSource(page, "https://diario-inventado.example/lenta");
  const slow = await page.context().newCDPSession(page);
  await slow.send("Network.enable");
  const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
  await slow.send("Network.emulateNetworkConditions", conditions);
  const photo = await photograph("#208040", 800, 600);
  await attach(page, "lenta.jpg", Buffer.concat([photo, Buffer.alloc(8 * 1024 * 1024)]));
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Detener" }).click();
  await expect(page.getByText("Se detuvo. No se guardó nada.")).toBeVisible();
  await slow.send("Network.emulateNetworkConditions", { ...conditions, uploadThroughput: -1 });
  await page.reload();
  await expect(page.getByText("No hay archivos.")).toBeVisible();
  const folder = path.join(path.dirname(server.databasePath), "evidence");
  await expect.poll(() => readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
});
