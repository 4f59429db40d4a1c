import { mkdtempSync } from "node:fs";
import path from "node:path";
import { prepareDatabase } from "@/e2e/database";
import { startServer } from "@/e2e/server";
import { expect, test } from "@/e2e/test";
import { codeOf } from "./authenticator";

test("the link from the console creates the first admin and signs them in once they added a second factor; afterwards it is invalid", async ({
  browser,
}) => {
  const folder = mkdtempSync(path.join(process.env.VIGILIA_E2E_FOLDER ?? "", "set-up-"));
  const { databasePath, setupPath = "" } = prepareDatabase(folder);
  const server = await startServer(databasePath);
  try {
    const page = await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
    await page.goto(setupPath);
    await expect(page).toHaveURL(/\/en\/setup\?token=/);
    const main = page.locator("main");
    await main.getByLabel("Name").fill("Ana Admin");
    await main.getByLabel("E-mail").fill("ana@example.org");
    await main.getByLabel("New password").fill("ana@example.org");
    await main.getByLabel("Repeat the password").fill("ana@example.org");
    await main.getByRole("button").click();
    await expect(main.getByText("Do not use the e-mail as the password.").first()).toBeVisible();
    await expect(main.getByLabel("Name")).toHaveValue("Ana Admin");
    await main.getByLabel("New password").fill("a phrase of several words");
    await main.getByLabel("Repeat the password").fill("a phrase of several words");
    await main.getByRole("button").click();
    await expect(page).toHaveURL(/\/en\/login\/enrol\?next=/);
    const key = ((await main.locator("code.secret").textContent()) ?? "").replaceAll(" ", "");
    await main.getByLabel("Code", { exact: true }).fill(codeOf(key));
    await main.getByRole("button", { name: "Add the app" }).click();
    await main.getByRole("link", { name: "I have kept them" }).click();
    await expect(page).toHaveURL(/\/en\/desk$/);
    await page.goto(setupPath);
    await expect(main.locator("h1")).toHaveText("This link no longer works");
  } finally {
    await server.stop();
  }
});
