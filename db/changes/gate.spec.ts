import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createUser } from "@/db/accounts/create-user";
import { reviseUser } from "@/db/accounts/revise-user";
import { saveCount } from "@/db/counts/save-count";
import type { Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { findProposal } from "@/db/proposals/proposal";
import { hideNow } from "@/db/records/hide-now";
import { undoChange } from "@/db/records/undo-change";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { publishedNames } from "@/db/schema/published-releases";
import { count, groupRelease, newPersonRelease, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { approveAll } from "@/db/testing/random-alone";
import { recordOf, written } from "@/db/testing/written";
import { undoInput } from "@/domain/inputs/undo";
import { hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import type { Role } from "@/domain/values/vocabulary";

const [author, other] = [{ id: "user:1" }, { id: "user:2" }];
const hours = (n: number) => new Date(noon.getTime() + n * 3_600_000);

const end = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced", publication: "published" };

/** The detention and release of the first person that a test records, unchanged. */
const detentions = [{ id: "1", publication: "published", sources: [], end }];

/** Returns why a request waits; undefined if it was written at once. */
function whyWaits(db: Db, outcome: Outcome): string | undefined {
  const { proposal } = written(outcome);
  return proposal === undefined ? undefined : findProposal(db, proposal)?.why;
}

test("a figure is corrected alone on the day of its publication, and by two people from the next day on", async () => {
  const db = await openTestLedger("never");
  const { id } = recordOf(await saveCount(db, author, count(), noon), "count");
  const correct = (value: string, at: Date) => {
    const version = findDocument(db, "count", id)?.version ?? 0;
    const form = { ...onto(id, version), change: "correction", publicReason: "entry_error", value };
    return saveCount(db, author, count(form), at);
  };
  // Noon in Caracas: the day ends twelve hours later.
  expect(whyWaits(db, await correct("101", hours(11)))).toBeUndefined();
  expect(whyWaits(db, await correct("102", hours(12)))).toBe("past_figure");
  const target = { requestId: randomUUID(), type: "count", id, version: "2", publicReason: "duplicate" };
  expect(whyWaits(db, await withdraw(db, author, withdrawInput.parse(target), hours(12)))).toBe("past_figure");
  const note = count({ ...onto(id, 2), value: "101", note: "solo para el equipo" });
  expect(whyWaits(db, await saveCount(db, author, note, hours(12)))).toBeUndefined();
});

test("showing a hidden person again takes two people even without a review policy; hiding takes one", async () => {
  const db = await openTestLedger("never");
  const { id } = recordOf(await recordRelease(db, author, newPersonRelease(), noon), "person");
  const hide = hideNowInput.parse({ requestId: randomUUID(), type: "person", id });
  expect(whyWaits(db, await hideNow(db, author, hide, noon))).toBeUndefined();
  const { facts } = findDocument(db, "person", id)?.document ?? {};
  const release = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced" };
  const detentions = facts?.detentions.map((each) => ({
    ...each,
    sources: [],
    end: { ...release, publication: "published" },
  }));
  const form = {
    ...onto(id, 2),
    givenNames: "Inventada",
    surnames: "Ficticia",
    "profile.nationalities": "VE",
    detentions,
  };
  const shown = person({ ...form, disclosure: "counted_only" });
  expect(whyWaits(db, await savePerson(db, author, shown, noon))).toBe("protection");
});

test("changing the account of another admin takes two people; an editor's account or one's own takes one", async () => {
  const db = await openTestLedger("never");
  const invite = async (role: Role, email: string) => {
    const account = { requestId: randomUUID(), name: "Inventada", email, role, secret: { passwordHash: "invented" } };
    return Number(recordOf(await createUser(db, { id: "cli" }, account, noon), "user").id);
  };
  const [first, second, editor] = [
    await invite("admin", "a@example.org"),
    await invite("admin", "b@example.org"),
    await invite("editor", "c@example.org"),
  ];
  const revise = (by: number, user: number, role: Role, disabled: boolean) =>
    reviseUser(db, { id: `user:${by}` }, { requestId: randomUUID(), user, version: 1, role, disabled }, noon);
  expect(whyWaits(db, await revise(first, second, "editor", false))).toBe("account");
  expect(whyWaits(db, await revise(first, second, "admin", true))).toBe("account");
  expect(whyWaits(db, await revise(first, editor, "admin", false))).toBe("account");
  expect(whyWaits(db, await revise(first, editor, "reviewer", true))).toBeUndefined();
  expect(whyWaits(db, await revise(second, second, "editor", false))).toBeUndefined();
});

test("who is named out of a group is counted at once without the name, which waits for a second person", async () => {
  const db = await openTestLedger("named");
  const group = recordOf(await recordRelease(db, other, groupRelease({ headcount: "5" }), noon), "group").id;
  const named = { disclosure: "named", "consent.basis": "own", fromGroup: group };
  const { id } = recordOf(await recordRelease(db, author, newPersonRelease(named), noon), "person");
  expect(findDocument(db, "group", group)?.document.facts.named).toHaveLength(1);
  expect(findDocument(db, "person", id)?.document.facts).toMatchObject({
    disclosure: "counted_only",
    nameAsked: true,
    detentions: [{ publication: "published" }],
  });
});

test("the name of a possible minor takes two people under every policy, also when the hint of the age is removed", async () => {
  const db = await openTestLedger("never");
  const minor = { disclosure: "named", "consent.basis": "family", birthDate: "2010", givenNames: "Menor" };
  const { id } = recordOf(await recordRelease(db, author, newPersonRelease(minor), noon), "person");
  const edit = (typed: Record<string, unknown>) => {
    const known = findDocument(db, "person", id);
    const form = {
      ...onto(id, known?.version ?? 0),
      ...minor,
      surnames: "Ficticia",
      "profile.nationalities": "VE",
      detentions,
    };
    return savePerson(db, author, person({ ...form, ...typed }), noon);
  };
  const names = () =>
    db
      .select()
      .from(publishedNames)
      .all()
      .map(({ name }) => name);
  expect(names()).toEqual(["M. F."]);
  for (const typed of [{ minorNamed: "on" }, { birthDate: "" }]) {
    const outcome = await edit(typed);
    expect(outcome.ok).toBe(true);
    expect(names()).toEqual(["M. F."]);
    written(
      await undoChange(
        db,
        author,
        undoInput.parse({ requestId: randomUUID(), of: String(written(outcome).change) }),
        noon,
      ),
    );
  }
  const adult = written(await edit({ disclosure: "initials", birthDate: "" }));
  const back = undoInput.parse({ requestId: randomUUID(), of: String(adult.change), change: "update" });
  expect(whyWaits(db, await undoChange(db, author, back, noon))).toBeUndefined();
  expect(names()).toEqual(["M. F."]);
});

test("under `named`, a consent that shows a name for longer takes two people; a shorter one takes one", async () => {
  const db = await openTestLedger("named");
  const named = { disclosure: "named", "consent.basis": "own", "consent.until": "2026-06-01" };
  const { id } = recordOf(await recordRelease(db, author, newPersonRelease(named), noon), "person");
  await approveAll(db, other);
  const edit = (until: string) => {
    const known = findDocument(db, "person", id);
    const form = {
      ...onto(id, known?.version ?? 0),
      givenNames: "Inventada",
      surnames: "Ficticia",
      "profile.nationalities": "VE",
    };
    return savePerson(db, author, person({ ...form, ...named, detentions, "consent.until": until }), noon);
  };
  expect(whyWaits(db, await edit("2026-05-31"))).toBeUndefined();
  expect(whyWaits(db, await edit("2026-06-01"))).toBe("name");
  expect(whyWaits(db, await edit(""))).toBe("name");
});

test("undoing what made somebody a possible minor shows the name again, so it takes two people without a policy too", async () => {
  const db = await openTestLedger("never");
  const named = { disclosure: "named", "consent.basis": "family", givenNames: "Inventada", surnames: "Ficticia" };
  const { id } = recordOf(await recordRelease(db, author, newPersonRelease(named), noon), "person");
  const form = { ...onto(id, 1), ...named, "profile.nationalities": "VE", detentions, birthDate: "2010" };
  const { change } = written(await savePerson(db, author, person(form), noon));
  expect(db.select().from(publishedNames).all()).toMatchObject([{ name: "I. F." }]);
  const back = { requestId: randomUUID(), of: String(change), change: "correction", publicReason: "entry_error" };
  expect(whyWaits(db, await undoChange(db, author, undoInput.parse(back), noon))).toBe("minor");
});
