import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { rebuildProjection } from "@/db/projection/rebuild";
import { publishedDetentions } from "@/db/schema/published-detentions";
import { addReviewer } from "@/db/testing/add-reviewer";
import { approved } from "@/db/testing/approved";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { erasePerson } from "./erase-person";
import { listPeopleForDesk } from "./list-people-for-desk";
import { mergePeople } from "./merge-people";
import { recordDetentionEvent } from "./record-detention-event";
import { savePerson } from "./save-person";

const editor = { id: "user:1" };
const texts = { municipality: "Baruta", charge: "Terrorismo inventado", court: "Tribunal 4.º Ficticio" };
const arrest = { arrestedBy: "sebin", arrestedIn: "VE-M", ...texts };
const held = { from: "2026-01-03", publication: "published", legalStage: "not_convicted", case: arrest };
const circumstances = {
  ...{ "profile.sector": "civilian", "profile.profession": "journalist", "profile.seriouslyIll": "on" },
  health: "Hipertensión inventada",
  contacts: [
    { contactRole: "family", contactName: "Madre Ficticia", relation: "madre", phone: "0414-000.00.00" },
    { contactRole: "", contactName: "", relation: "", phone: "" },
  ],
};
const named = { disclosure: "named", "consent.basis": "own" };

async function openWith(typed: Record<string, unknown> = {}) {
  const db = await openTestLedger();
  written(await savePerson(db, editor, person({ ...circumstances, detentions: [held], ...typed }), noon));
  return db;
}

const publicCase = (db: Db) =>
  db
    .select()
    .from(publishedDetentions)
    .all()
    .filter(({ toHead, hidden }) => toHead === null && !hidden)
    .map(({ legalStage, arrestedBy, arrestedIn, sector }) => ({ legalStage, arrestedBy, arrestedIn, sector }));

const hidden = { legalStage: null, arrestedBy: null, arrestedIn: null, sector: null };
const shown = { legalStage: "not_convicted", arrestedBy: "sebin", arrestedIn: "VE-M", sector: "civilian" };

test.each([
  ["a person who is only counted", {}, hidden],
  ["initials", { disclosure: "initials" }, hidden],
  ["a name alone", named, hidden],
  ["a consent to the case", { ...named, "consent.scope": "name_and_case" }, shown],
])("%s: the public reads body, state, sector and stage only with a consent to the case", async (_who, typed, row) => {
  const db = await openWith(typed);
  expect(publicCase(db)).toEqual([row]);
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});

test("codes are facts, texts are identity, and blank contacts are left out", async () => {
  const { facts, identity } = findDocument(await openWith(), "person", "1")?.document ?? {};
  expect(facts).toMatchObject({
    profile: { profession: "journalist", seriouslyIll: true },
    detentions: [{ id: 1, case: { arrestedBy: "sebin", arrestedIn: "VE-M" } }],
  });
  expect(identity).toMatchObject({ cases: [{ detention: 1, ...texts }], health: "Hipertensión inventada" });
  expect(identity?.contacts).toEqual([circumstances.contacts[0]]);
  expect(JSON.stringify(facts)).not.toMatch(/Baruta|Terrorismo|Tribunal|Madre|Hipertensión/);
});

test("no word of health, charge, court, municipality or contacts is anywhere in the published tables", async () => {
  const db = await openWith({ ...named, "consent.scope": "name_and_case" });
  const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'published_%'";
  for (const table of db.$client.prepare<[], string>(tables).pluck().all()) {
    const rows = JSON.stringify(db.$client.prepare(`SELECT * FROM ${table}`).all());
    expect(rows).not.toMatch(/Baruta|Terrorismo|Tribunal 4|Madre|0414|Hipertensión|journalist/);
  }
});

test("an erasure removes every text of the case, of health and of contacts, and keeps the codes", async () => {
  const db = await openWith();
  addReviewer(db);
  const input = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "", id: "1" };
  await approved(db, erasePerson(db, editor, input, noon));
  const stored = db.$client.prepare("SELECT group_concat(data) FROM revision_parts").pluck().get() as string;
  expect(stored).not.toMatch(/Baruta|Terrorismo|Tribunal 4|Madre Ficticia|0414|Hipertensión/);
  expect(findDocument(db, "person", "1")?.document.facts.detentions[0]?.case?.arrestedBy).toBe("sebin");
});

test("a merge keeps the texts of both records, and fills what the remaining one lacks", async () => {
  const db = await openWith({ health: "" });
  const other = { givenNames: "Inventado", surnames: "Ficticio", health: "Asma inventada", contacts: [] };
  const same = {
    ...held,
    publication: "draft",
    case: { arrestedBy: "", arrestedIn: "", charge: "", court: "Otro tribunal" },
  };
  const earlier = {
    from: "2024-02",
    end: { how: "escape", day: "2024-03-01" },
    case: { charge: "Otro delito inventado" },
  };
  written(await savePerson(db, editor, person({ ...other, detentions: [same, earlier] }), noon));
  const pair = { id: "1", version: 1, other: "2", otherVersion: 1 };
  written(
    await mergePeople(db, editor, mergePeopleInput.parse({ requestId: randomUUID(), change: "update", ...pair }), noon),
  );
  const { facts, identity } = findDocument(db, "person", "1")?.document ?? {};
  expect(identity).toMatchObject({ health: "Asma inventada", contacts: [{ contactName: "Madre Ficticia" }] });
  expect(identity?.cases).toMatchObject([
    { detention: 1, ...texts },
    { detention: 3, charge: "Otro delito inventado" },
  ]);
  expect(facts?.detentions.map((each) => each.case?.arrestedBy)).toEqual(["sebin", undefined]);
});

test("a death keeps its cause in the identity, and the list of people is filtered by who made the arrest", async () => {
  const db = await openWith();
  written(await savePerson(db, editor, person({ surnames: "Otra" }), noon));
  const event = { event: "death", day: "2026-02-01", causeOfDeath: "Infarto inventado", id: "1", spell: 1 } as const;
  const account = { requestId: randomUUID(), reason: "", noteEs: "", noteEn: "" };
  const sources = person({ detentions: [held] }).detentions[0]?.sources ?? [];
  written(await recordDetentionEvent(db, editor, { ...account, ...event, sources }, noon));
  expect(findDocument(db, "person", "1")?.document.identity?.causeOfDeath).toBe("Infarto inventado");
  expect(listPeopleForDesk(db, { arrestedBy: "sebin" }).items.map(({ id }) => id)).toEqual(["1"]);
  expect(listPeopleForDesk(db, { arrestedBy: "gnb" }).items).toEqual([]);
});

test("an edit without the case clears it, and saving what the form shows changes nothing", async () => {
  const db = await openWith();
  const same = { ...circumstances, ...onto("1", 1), change: "", detentions: [{ ...held, id: "1" }] };
  expect(written(await savePerson(db, editor, person(same), noon)).change).toBeDefined();
  const version = findDocument(db, "person", "1")?.version ?? 0;
  const cleared = { ...held, id: "1", case: undefined };
  const saved = await savePerson(
    db,
    editor,
    person({ ...circumstances, ...onto("1", version), detentions: [cleared] }),
    noon,
  );
  expect(recordOf(saved, "person").version).toBe(version + 1);
  expect(findDocument(db, "person", "1")?.document).toMatchObject({ identity: { cases: [] } });
  expect(findDocument(db, "person", "1")?.document.facts.detentions[0]).not.toHaveProperty("case");
});
