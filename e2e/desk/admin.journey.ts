import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor" | "colleague" | "admin", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("an admin corrects an address, the user signs in with it, and the audit finds the correction", async ({
  browser,
}) => {
  const admin = await signedIn(browser, server.url, server.admin);
  await admin.goto("/es/admin/users");
  await admin.getByRole("link", { name: server.editor.name }).click();
  const main = admin.locator("main");
  await main.getByLabel("Correo electrónico").fill(server.colleague.email);
  await main.getByRole("button", { name: "Guardar" }).click();
  await expect(main.getByRole("alert").first()).toContainText("correo");
  await main.getByLabel("Nombre").fill("Eva Corregida");
  await main.getByLabel("Correo electrónico").fill("eva.corregida@example.org");
  await main.getByRole("button", { name: "Guardar" }).click();
  await expect(admin).toHaveURL(/saved=1/);
  await signedIn(browser, server.url, { ...server.editor, email: "eva.corregida@example.org" });

  await admin.goto("/es/admin/audit");
  const rows = main.locator("tbody").getByRole("row");
  await main.getByLabel("Quién").selectOption({ label: server.admin.name });
  await main.getByRole("button", { name: "Filtrar" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Eva Corregida");
  await main.getByLabel("Hasta el día").fill("4 de febrero de 2026");
  await main.getByRole("button", { name: "Filtrar" }).click();
  await expect(rows).toHaveCount(0);
  await expect(main.getByLabel("Quién")).toHaveValue(/^user:\d+$/);
  await main.getByLabel("Hasta el día").fill("ayer o así");
  await main.getByRole("button", { name: "Filtrar" }).click();
  await expect(main.locator(".error")).toBeVisible();
});
