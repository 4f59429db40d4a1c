import { axeFaults } from "@/e2e/axe-faults";
import type { Server } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { citeForDay } from "./cite";
import { openDay } from "./open-day";
import { type Staff, signedIn, staffedServer } from "./staff";

let server: Server & Record<"editor", Staff>;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("the people of a group are named from its page with its facts, and the public is led to their records", async ({
  browser,
}) => {
  const page = await signedIn(browser, server.url, server.editor);
  const main = page.locator("main");
  const spaniards = async () => {
    const { items } = await (await page.request.get("/api/v1/releases?nationality=ES")).json();
    return (items as { headcount: number }[]).reduce((sum, { headcount }) => sum + headcount, 0);
  };
  const before = await spaniards();
  await page.goto("/es/desk/releases/new?who=group");
  await page.getByLabel("Cuántas personas").first().fill("3");
  await page.locator('[name="parts.0.nationality"]').selectOption("ES");
  await page.locator('[name="parts.0.headcount"]').fill("3");
  await openDay(page);
  await page.getByLabel("Día", { exact: true }).fill("6/5/26");
  await page.getByLabel("Lugar de reclusión").selectOption("tocoron");
  await page.getByLabel("Una fuente citada dice").check();
  await citeForDay(page);
  await page.getByRole("button", { name: "Guardar y publicar" }).click();
  await page.waitForURL(/desk\/groups\/\d+\?saved=1/);
  const group = page.url();
  await main.getByRole("link", { name: "Nombrar a estas personas" }).click();
  await expect(main).toContainText("Quedan 3 por nombrar: 3 España.");
  await expect(page.locator(".day-header > summary")).toContainText(/6 de mayo de 2026 · .*Tocorón/);
  expect(await axeFaults(page)).toEqual([]);
  for (const [index, name] of ["Uno Soñado", "Dos Fingido", "Tres Supuesto"].entries()) {
    await page.getByRole("combobox", { name: "¿Quién salió?" }).fill(name);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Nombres", { exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(".batch-lines > li")).toHaveCount(index + 1);
  }
  await expect(main).toContainText("No queda nadie por nombrar");
  await page.getByRole("button", { name: "Publicar las 3" }).click();
  await expect(main).toContainText("Publicadas 3 líneas");
  expect(await spaniards()).toBe(before + 3);

  await page.goto(group);
  await expect(main).toContainText(/Ya se nombró a todas\. Con nombre en las excarcelaciones n\.º \d+ a \d+\./);
  const shown = await main
    .getByRole("link", { name: /^Excarcelación n\.º/ })
    .first()
    .getAttribute("href");
  const number = Number(shown?.split("/").at(-1)) - 1;
  await page.goto(`/es/releases/${number}`);
  await expect(main).toContainText("Ya se nombró a todas las personas de este grupo");
  await expect(main).not.toContainText("se retiró");
  expect(await axeFaults(page)).toEqual([]);
  await main.getByRole("link", { name: `Excarcelación n.º ${number + 1}` }).click();
  await expect(main).toContainText("6 de mayo de 2026");
});
