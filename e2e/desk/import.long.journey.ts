import { test } from "@/e2e/test";
import { importAgain, importSheet, undoImport } from "./import-sheet";
import { signedIn, staffedServer } from "./staff";

let server: Awaited<ReturnType<typeof staffedServer>>;

test.beforeAll(async () => {
  server = await staffedServer();
});

test.afterAll(() => server.stop());

test("an import with five bad rows in a thousand is simulated, applied, repeated and undone", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, server.url, server.editor);
  const address = await importSheet(page, server, 1000);
  await importAgain(page, server, 1000);
  await undoImport(page, server, address);
});
