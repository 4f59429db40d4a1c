import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { publishedReleaseParts } from "@/db/schema/published-releases";
import { groupRelease, newPersonRelease, person, personRelease } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordReleases } from "@/db/testing/record-releases";
import { recordOf, refusals, written } from "@/db/testing/written";
import { groupOf } from "@/domain/values/combination";
import { recordRelease } from "./record-release";

const editor = { id: "user:1" };
const notes = () => ({ requestId: randomUUID(), reason: "", noteEs: "", noteEn: "" });

async function withGroup(parts: object[], headcount: string, typed: object = {}) {
  const db = await openTestLedger();
  const form = groupRelease({ headcount, parts, facility: "tocoron", ...typed });
  return { db, id: recordOf(await recordRelease(db, editor, form, noon), "group").id };
}

function foreignNow(db: Db): number {
  const parts = db.select().from(publishedReleaseParts).where(isNull(publishedReleaseParts.toHead)).all();
  return parts
    .filter(({ nationality }) => groupOf(nationality, "VE") === "foreign_or_dual")
    .reduce((sum, { headcount }) => sum + headcount, 0);
}

const four = [
  { nationality: "CO", headcount: "4" },
  { nationality: "VE", headcount: "6" },
];
const blank = { "profile.nationalities": "" };

test("a list that names a whole group of ten with four Colombians keeps the four, wherever in the list they are", async () => {
  const { db, id } = await withGroup(four, "10");
  const lines = Array.from({ length: 10 }, (_each, index) =>
    newPersonRelease({
      givenNames: `Inventada${index}`,
      ...(index % 3 === 0 ? { "profile.nationalities": "CO" } : blank),
      fromGroup: id,
    }),
  );
  written(await recordReleases(db, editor, notes(), lines, noon));
  expect(foreignNow(db)).toBe(4);
  expect(findDocument(db, "person", "2")?.document.facts.profile.nationalities).toEqual(["VE"]);
  expect(findDocument(db, "group", id)?.document.facts.named).toHaveLength(10);
});

test("a line without nationality is asked about while several are left, and the answer is inherited with the gender", async () => {
  const parts = [
    { nationality: "CO+VE", gender: "female", headcount: "1" },
    { nationality: "VE", gender: "male", headcount: "2" },
  ];
  const { db, id } = await withGroup(parts, "3");
  const member = { ...blank, fromGroup: id };
  expect(refusals(await recordRelease(db, editor, newPersonRelease(member), noon))).toEqual([
    "group_choose profile.nationalities",
  ]);
  const chosen = newPersonRelease({ ...member, ofPart: "CO+VE female" });
  const { id: named } = recordOf(await recordRelease(db, editor, chosen, noon), "person");
  expect(findDocument(db, "person", named)?.document.facts.profile).toMatchObject({
    nationalities: ["CO", "VE"],
    gender: "female",
  });
  const { id: other } = recordOf(await recordRelease(db, editor, newPersonRelease(member), noon), "person");
  expect(findDocument(db, "person", other)?.document.facts.profile).toMatchObject({
    nationalities: ["VE"],
    gender: "male",
  });
});

test("of a group that did not say every nationality, a person without one stays without", async () => {
  const { db, id } = await withGroup([{ nationality: "CO", headcount: "4" }], "10");
  const member = newPersonRelease({ ...blank, fromGroup: id });
  const { id: named } = recordOf(await recordRelease(db, editor, member, noon), "person");
  expect(findDocument(db, "person", named)?.document.facts.profile.nationalities).toEqual([]);
  expect(foreignNow(db)).toBe(4);
});

test("a Venezuelan cannot be named where only foreign or dual nationals are left, at once or as a draft published later", async () => {
  const { db, id } = await withGroup([{ nationality: "VE+?", headcount: "3" }], "3");
  const member = { "profile.nationalities": "VE", fromGroup: id };
  for (const publication of ["published", "draft"]) {
    expect(refusals(await recordRelease(db, editor, newPersonRelease({ ...member, publication }), noon))).toEqual([
      "group_foreign profile.nationalities",
    ]);
  }
});

test("drafts of a batch leave the group's places to the next line", async () => {
  const { db, id } = await withGroup(
    [
      { nationality: "CO", headcount: "1" },
      { nationality: "VE", headcount: "1" },
    ],
    "2",
  );
  const draft = { fromGroup: id, publication: "draft" };
  written(await recordRelease(db, editor, newPersonRelease({ ...draft, "profile.nationalities": "VE" }), noon));
  const next = newPersonRelease({ ...draft, ...blank, givenNames: "Segunda" });
  const { id: named } = recordOf(await recordRelease(db, editor, next, noon), "person");
  expect(findDocument(db, "person", named)?.document.facts.profile.nationalities).toEqual(["CO"]);
});

test("place and source that nobody typed are those of the group; a known person's own place stays", async () => {
  const { db, id } = await withGroup([{ nationality: "CO", headcount: "4" }], "4");
  const fresh = newPersonRelease({ ...blank, fromGroup: id, sources: [] });
  const { id: named } = recordOf(await recordRelease(db, editor, fresh, noon), "person");
  const [detention] = findDocument(db, "person", named)?.document.facts.detentions ?? [];
  expect(detention).toMatchObject({
    custody: [{ facility: "tocoron" }],
    end: { release: { citations: [{ source: "1" }] } },
  });
  const held = person({ detentions: [{ from: "2025-06-01", custody: [{ state: "prison", facility: "sin-estado" }] }] });
  const { id: known } = recordOf(await savePerson(db, editor, held, noon), "person");
  written(await recordRelease(db, editor, personRelease(known, 1, { fromGroup: id }), noon));
  expect(findDocument(db, "person", known)?.document.facts).toMatchObject({
    profile: { nationalities: ["CO"] },
    detentions: [{ custody: [{ facility: "sin-estado" }] }],
  });
});
