import { afterEach, expect, test, vi } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { projectionShape } from "@/db/ledger-file/versions";
import { count } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openOlderSeed } from "@/db/testing/older-seed";
import { written } from "@/db/testing/written";
import { seed } from "./seed";
import { setLedgerPath } from "./testing/set-ledger-path";

afterEach(() => void vi.restoreAllMocks());

/** Runs the command and returns what it printed. */
async function printed(): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await seed();
  const text = log.mock.calls.flat().join("\n");
  log.mockRestore();
  return text;
}

test("the command says what it added, what it corrected as the instance, and what it left as a user edited it", async () => {
  const db = await openOlderSeed();
  db.$client.pragma(`user_version = ${projectionShape}`);
  const edited = "fp-detained-2024-08-22";
  const form = { id: edited, version: "1", change: "correction", publicReason: "entry_error", value: "1675" };
  written(await saveCount(db, { id: "user:1" }, count(form), noon));
  setLedgerPath(db.$client.name);
  const first = await printed();
  expect(first).toContain("New figures of the seed: 1.");
  expect(first).toMatch(/corrected, as this instance and with a public note: .*fp-detained-2022-01/);
  expect(first).toMatch(new RegExp(`a user edited them and they stay as they are: ${edited}\\.`));
  const second = await printed();
  expect(second).not.toMatch(/corrected|New figures/);
  expect(second).toContain("Seed is up to date.");
});
