import { expect, test } from "vitest";
import { listAudit } from "@/db/accounts/list-audit";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { openPublished } from "@/db/ledger-file/open-published";
import { readPublicSettings } from "@/db/published/labels";
import { noon } from "@/db/testing/noon";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { refusals, written } from "@/db/testing/written";
import { reviewPolicyInput, siteSettingKeys, siteSettingsInput } from "@/domain/inputs/settings";
import { defaultSettings } from "@/domain/values/settings";
import { saveSettings } from "./save-settings";
import { settingsAt, settingsVersion } from "./settings-versions";

const admin = { id: "user:1" };
const policy = (reviewPolicy: string, requestId: string) => reviewPolicyInput.parse({ requestId, reviewPolicy });

/** Returns the values of a new form on a ledger, with some fields changed. */
function form(db: Db, typed: Record<string, string>, version = settingsVersion(db, siteSettingKeys)) {
  const opened = settingsAt(db, version);
  const values = Object.fromEntries(siteSettingKeys.map((key) => [key, String(opened[key])]));
  return siteSettingsInput.parse({ ...values, ...typed, version: String(version), requestId: crypto.randomUUID() });
}

test("a new review policy waits for a second person, then applies and appears in the list of changes", async () => {
  const db = await openTestLedger();
  const { proposal = 0 } = written(await saveSettings(db, admin, policy("always", "settings-1"), noon));
  expect(readSettings(db).reviewPolicy).toBe("never");
  written(await approveProposal(db, { id: "user:2" }, { proposal }, noon));
  expect(readSettings(db).reviewPolicy).toBe("always");
  expect(listAudit(db).items[0]).toMatchObject({ action: "setting.revise", actor: "user:1", approvedBy: "user:2" });
  expect(await saveSettings(db, admin, policy("always", "settings-2"), noon)).toMatchObject({ ok: true, change: null });
});

test("an unknown policy is refused", () => {
  expect(reviewPolicyInput.safeParse({ requestId: "settings-1", reviewPolicy: "sometimes" }).success).toBe(false);
});

test("the form sent as it opened changes nothing", async () => {
  const db = await openSeededLedger();
  expect(written(await saveSettings(db, admin, form(db, {}), noon)).change).toBeNull();
});

test("only the settings that changed are written, and the public sees them from the new head on", async () => {
  const db = await openSeededLedger();
  const before = written(await saveSettings(db, admin, form(db, {}), noon)).head;
  const typed = { titleEs: "Vigilia de prueba", contactMail: "Contacto@Example.org", coverageShare: "1/2" };
  const saved = written(await saveSettings(db, admin, form(db, typed), noon));
  expect(saved.records.map(({ id }) => id).toSorted()).toEqual(["contactMail", "coverageShare", "titleEs"]);
  const reader = openPublished(db.$client.name);
  const at = (head: number) => readPublicSettings(reader, { head: saved.head, at: head, day: "2026-03-10" });
  expect(at(before)).toMatchObject({ titleEs: defaultSettings.titleEs, contactMail: "", coverageShare: 1 / 3 });
  expect(at(saved.head)).toMatchObject({ titleEs: "Vigilia de prueba", contactMail: "contacto@example.org" });
  expect(at(saved.head).coverageShare).toBe(0.5);
  reader.$client.close();
});

test("a save is stale if a setting of its form was written since; another form's is not", async () => {
  const db = await openSeededLedger();
  const [first, second] = [form(db, { titleEs: "Uno" }), form(db, { titleEs: "Dos" })];
  written(await saveSettings(db, admin, first, noon));
  expect(refusals(await saveSettings(db, admin, second, noon))).toEqual(["stale"]);
  expect(readSettings(db).titleEs).toBe("Uno");
  const third = form(db, { titleEs: "Tres" });
  written(await saveSettings(db, { id: "cli" }, policy("never", "another-form"), noon));
  written(await saveSettings(db, admin, third, noon));
  expect(settingsAt(db, Number(second.version)).titleEs).toBe(defaultSettings.titleEs);
});

test("under `always`, a change to a public setting becomes a proposal, which is returned if the settings have changed", async () => {
  const db = await openSeededLedger();
  written(await saveSettings(db, { id: "cli" }, policy("always", "strict-now"), noon));
  const { proposal = 0 } = written(await saveSettings(db, admin, form(db, { titleEs: "Espera" }), noon));
  expect(proposal).toBeGreaterThan(0);
  expect(readSettings(db).titleEs).toBe(defaultSettings.titleEs);
  written(await saveSettings(db, { id: "cli" }, form(db, { titleEn: "Changed meanwhile" }), noon));
  expect(refusals(await approveProposal(db, { id: "user:2" }, { proposal }, noon))).toEqual(["proposal_stale"]);
});

test("the home country is fixed once anybody is on record, and the lead publisher must exist", async () => {
  const db = await openSeededLedger();
  const typed = { homeCountry: "NI", leadPublisher: "nobody" };
  expect(refusals(await saveSettings(db, admin, form(db, typed), noon))).toEqual([
    "home_country_fixed homeCountry",
    "publisher_unknown leadPublisher",
  ]);
  const empty = await openTestLedger();
  written(await saveSettings(empty, admin, { ...policy("never", "home-country"), homeCountry: "NI" }, noon));
  expect(readSettings(empty).homeCountry).toBe("NI");
});

test("an old ledger without the newer settings reads their defaults, and can be saved", async () => {
  const db = await openTestLedger();
  expect(findDocument(db, "setting", "methodEs")).toBeUndefined();
  expect(readSettings(db)).toMatchObject({ methodEs: defaultSettings.methodEs, coverageShare: 1 / 3, authorsEs: "" });
  const saved = written(await saveSettings(db, admin, form(db, { authorsEs: "Un equipo" }), noon));
  expect(saved.records.map(({ id }) => id)).toEqual(["authorsEs"]);
});
