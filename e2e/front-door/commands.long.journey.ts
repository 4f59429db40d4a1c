import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "@/e2e/database";
import { expect, test } from "@/e2e/test";
import { root } from "@/ops/start/root";
import { endProcess, freePort } from "@/server/next-process";
import { descendantsOf, isRunning } from "./processes";

for (const command of ["start", "dev"]) {
  test(`npm run ${command} prepares a ledger, serves interactive pages, and ends with all its processes`, async ({
    page,
  }) => {
    const port = String(await freePort());
    const database = path.join(mkdtempSync(`${temporaryFolder()}/`), "vigilia.sqlite");
    const child = spawn(process.execPath, ["ops/start.mjs", ...(command === "dev" ? ["--dev"] : [])], {
      cwd: root,
      env: { ...process.env, PORT: port, VIGILIA_DATABASE: database, VIGILIA_URL: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    try {
      await expect.poll(() => output, { timeout: 60_000 }).toContain(`Vigilia: http://localhost:${port}`);
      const [setup = ""] = /http:\/\/\S+\/setup\?token=\S+/.exec(output) ?? [];
      await page.goto(`http://localhost:${port}/es`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.goto(setup);
      await page.getByRole("textbox", { name: "Nombre" }).fill("Ana Admin");
      await page.getByRole("textbox", { name: /Correo/ }).fill("ana@example.org");
      for (const name of ["Contraseña nueva", "Repita la contraseña"])
        await page.getByLabel(name, { exact: true }).fill("una frase de varias palabras");
      await page.locator("main").getByRole("button").click();
      // In development, a page is compiled at its first request.
      await expect(page).toHaveURL(/\/es\/login\/enrol\?next=/, { timeout: 60_000 });
      // An open page in development reconnects to the server repeatedly.
      await page.goto("about:blank");
      const below = descendantsOf(child.pid ?? 0);
      await endProcess(child, 30_000);
      expect([below.length > 0, child.exitCode]).toEqual([true, 143]);
      // The compiler of the development server ends by itself, a moment after its parent.
      await expect.poll(() => below.filter(isRunning)).toEqual([]);
    } finally {
      await endProcess(child, 30_000);
    }
  });
}
