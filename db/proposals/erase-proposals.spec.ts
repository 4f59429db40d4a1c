import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { mergePeople } from "@/db/people/merge-people";
import { savePerson } from "@/db/people/save-person";
import { recordRelease } from "@/db/releases/record-release";
import { proposals } from "@/db/schema/proposals";
import { publishedNames } from "@/db/schema/published-releases";
import { approved, proposalOf } from "@/db/testing/approved";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { approveAll } from "@/db/testing/random-alone";
import { refusals, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { erasePersonInput } from "@/domain/inputs/withdraw";
import { findProposal } from "./proposal";

const [author, reviewer] = [{ id: "user:1" }, { id: "user:2" }];
const named = { disclosure: "named", "consent.basis": "own" };
const end = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };
const detentions = [{ id: "1", publication: "published", sources: [], end }];
const erasure = (id: string) => erasePersonInput.parse({ requestId: randomUUID(), id });

async function openNamed(...surnames: string[]): Promise<Db> {
  const db = await openTestLedger("named");
  for (const each of surnames) {
    const form = newPersonRelease({ ...named, givenNames: "Zutanita", surnames: each, document: `V-${each.length}99` });
    written(await recordRelease(db, { id: "user:8" }, form, noon));
  }
  await approveAll(db, { id: "user:9" });
  return db;
}

function rename(db: Db, id: string, typed: Record<string, unknown>) {
  const version = findDocument(db, "person", id)?.version ?? 0;
  const own = detentions.map((each) => ({ ...each, id }));
  return savePerson(
    db,
    author,
    person({ ...onto(id, version), "profile.nationalities": "VE", ...named, detentions: own, ...typed }),
    noon,
  );
}

test("an erasure waits for a second person, and the name is hidden at once", async () => {
  const db = await openNamed("Borrascosa");
  const proposal = proposalOf(await erasePerson(db, author, erasure("1"), noon));
  expect(db.select().from(publishedNames).all()).toEqual([]);
  expect(findDocument(db, "person", "1")?.document.identity?.surnames).toBe("Borrascosa");
  written(await approveProposal(db, reviewer, { proposal }, noon));
  expect(findDocument(db, "person", "1")?.document.identity?.surnames).toBe("");
  expect(readFileSync(db.$client.name).includes("Borrascosa")).toBe(false);
});

test("erasing a person clears all three proposals that contain them, and only these", async () => {
  const db = await openNamed("Borrascosa", "Tempestuosa", "Serena");
  const renamed = proposalOf(await rename(db, "1", { givenNames: "Zutana", surnames: "Borrascosa" }));
  const merged = proposalOf(
    await rename(db, "2", { surnames: "Otra", alsoKnownAs: "hermana de Zutanita\nBorrascosa" }),
  );
  const numbered = proposalOf(await rename(db, "3", { surnames: "Tercera", note: "la misma V-1099" }));
  const untouched = proposalOf(await rename(db, "3", { surnames: "Cuarta" }));
  await approved(db, erasePerson(db, author, erasure("1"), noon), reviewer);
  const states = [renamed, merged, numbered, untouched].map((id) => findProposal(db, id)?.state);
  expect(states).toEqual(["erased", "erased", "erased", "waiting"]);
  expect(refusals(await approveProposal(db, reviewer, { proposal: renamed }, noon))).toEqual(["proposal_closed"]);
  const kept = JSON.stringify(db.select().from(proposals).all());
  for (const trace of ["Borrascosa", "V-1099"]) {
    expect(kept).not.toContain(trace);
    expect(readFileSync(db.$client.name).includes(trace)).toBe(false);
  }
});

test("a waiting merge is cleared when either of its people is erased", async () => {
  const db = await openNamed("Borrascosa", "Tempestuosa");
  const earlier = [{ ...detentions[0], id: "2", end: { ...end, day: "2026-02-01" } }];
  const initials = { disclosure: "initials", givenNames: "Zutanita", surnames: "Tempestuosa", detentions: earlier };
  expect(written(await rename(db, "2", initials)).proposal).toBeUndefined();
  const form = { requestId: randomUUID(), change: "correction", publicReason: "duplicate" };
  const versions = { id: "1", version: "2", other: "2", otherVersion: "3" };
  const merging = proposalOf(await mergePeople(db, author, mergePeopleInput.parse({ ...form, ...versions }), noon));
  await approved(db, erasePerson(db, author, erasure("2"), noon), reviewer);
  expect(findProposal(db, merging)?.state).toBe("erased");
});
