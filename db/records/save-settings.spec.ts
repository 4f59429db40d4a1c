import { expect, test } from "vitest";
import { listAudit } from "@/db/accounts/list-audit";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { readSettings } from "@/db/ledger/read-settings";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { settingsInput } from "@/domain/inputs/settings";
import { saveSettings } from "./save-settings";

const admin = { id: "user:1" };
const set = (reviewPolicy: string, requestId: string) => settingsInput.parse({ requestId, reviewPolicy });

test("a new review policy waits for a second person, then applies and appears in the list of changes", async () => {
  const db = await openTestLedger();
  const { proposal = 0 } = written(await saveSettings(db, admin, set("always", "settings-1"), noon));
  expect(readSettings(db).reviewPolicy).toBe("never");
  written(await approveProposal(db, { id: "user:2" }, { proposal }, noon));
  expect(readSettings(db).reviewPolicy).toBe("always");
  expect(listAudit(db).items[0]).toMatchObject({ action: "setting.revise", actor: "user:1", approvedBy: "user:2" });
  expect(await saveSettings(db, admin, set("always", "settings-2"), noon)).toMatchObject({ ok: true, change: null });
});

test("an unknown policy is refused", () => {
  expect(settingsInput.safeParse({ requestId: "settings-1", reviewPolicy: "sometimes" }).success).toBe(false);
});
