import { freshDatabase } from "@/e2e/database";
import { test } from "@/e2e/test";
import { rows } from "./command-rows";
import { ledgerFor } from "./run-documented";

for (const [command, row] of Object.entries(rows)) {
  test(`the documents promise what this command does: ${command}`, async () => {
    await row(ledgerFor(command, freshDatabase()));
  });
}
