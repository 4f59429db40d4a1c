import { axeFaults } from "@/e2e/axe-faults";
import { expect, test } from "@/e2e/test";
import { moveTrustedTime } from "./moved-clock";
import { type StaffedServer, signedIn, staffedServer } from "./staff";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("after a jump of the clock a save keeps what was typed and says whom to ask, until an admin confirms the time", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const name = "Cárcel Ficticia del Reloj";
  await page.goto("/es/desk/places/new");
  await expect(main.getByText("La hora del servidor saltó más de un día")).toHaveCount(0);
  moveTrustedTime(server.databasePath, 25);
  await main.getByLabel("Nombre", { exact: true }).fill(name);
  await main.getByLabel("Tipo de lugar").selectOption("prison");
  await main.getByRole("combobox", { name: "Estado" }).selectOption("VE-D");
  await main.getByRole("button", { name: "Guardar" }).click();
  await expect(main.getByText(/un administrador tiene que confirmar la hora/)).toBeVisible();
  await expect(main.getByLabel("Nombre", { exact: true })).toHaveValue(name);

  const admin = await signedIn(browser, server.url, server.admin);
  const desk = admin.locator("main");
  await desk.getByRole("link", { name: "Revisar el reloj" }).click();
  await expect(desk.getByText("El servidor marca", { exact: true })).toBeVisible();
  expect(await axeFaults(admin)).toEqual([]);
  await desk.getByRole("button", { name: "La hora es correcta" }).click();
  await expect(desk.getByText("Hora confirmada. Ya se puede guardar.")).toBeVisible();
  await expect(desk.getByText("La hora del servidor saltó más de un día")).toHaveCount(0);
  await admin.goto("/es/admin/audit");
  await expect(desk.getByRole("row").nth(1)).toContainText("Hora del servidor confirmada");

  await main.getByRole("button", { name: "Guardar" }).click();
  await page.waitForURL(/desk\/places\/carcel-ficticia-del-reloj\?saved=1/);
});
