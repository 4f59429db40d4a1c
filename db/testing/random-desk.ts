import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { publish } from "@/db/records/publish";
import { undoChange } from "@/db/records/undo-change";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { changes } from "@/db/schema/changes";
import { people } from "@/db/schema/people";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput, publishInput, withdrawInput } from "@/domain/inputs/withdraw";
import { releaseKinds } from "@/domain/values/vocabulary";
import { group, groupRelease, newPersonRelease, onto, person, personRelease } from "./forms";
import { noon } from "./noon";
import { formPublication } from "./written";

/** A random operation of a user on one of the existing records; it may be refused. */
export type Attempt = { what: string; nth: number; typed: Record<string, string> };

const editor: Actor = { id: "user:1" };

export const tried = [
  ...["person", "group", "again", "revise", "revise", "resize"],
  ...["withdraw", "publish", "hide", "erase", "undo", "undo"],
];

/**
 * Random histories: first two groups and one person of each, then attempts on a few records, so that attempts often
 * interact.
 */
export const histories = historiesOf();

/** Returns random histories of these attempts and additional ones, which the caller executes. */
export function historiesOf(whats: readonly string[] = tried) {
  return fc.array(attemptOf(whats), { minLength: 8, maxLength: 20 });
}

function attemptOf(whats: readonly string[]) {
  return fc.record({
    what: fc.constantFrom(...whats),
    nth: fc.nat({ max: 5 }),
    typed: fc.record(
      {
        day: fc.constantFrom("2026-03-09", "2026-03-09", "2026-03-08", "2026-03", "2026-03-11"),
        verification: fc.constantFrom("announced", "reported", "refuted"),
        kind: fc.constantFrom(...releaseKinds.slice(0, 2), "unknown"),
        "profile.nationalities": fc.constantFrom("VE", "VE", "CO,VE", ""),
        disclosure: fc.constantFrom("named", "initials", "counted_only", "internal"),
        "consent.basis": fc.constantFrom("own", "own", ""),
        publication: fc.constantFrom("draft", "published", "published"),
        fromGroup: fc.constantFrom("1", "2", ""),
        headcount: fc.constantFrom("2", "3", "6"),
        facility: fc.constantFrom("tocoron", ""),
      },
      { requiredKeys: ["profile.nationalities", "headcount"] },
    ),
  });
}

/** The first attempts of every history. */
export const beginning: Attempt[] = [
  { what: "group", nth: 0, typed: { headcount: "6" } },
  { what: "group", nth: 0, typed: { headcount: "2" } },
  {
    what: "person",
    nth: 0,
    typed: { "profile.nationalities": "VE", fromGroup: "1", disclosure: "named", "consent.basis": "own" },
  },
  { what: "person", nth: 0, typed: { "profile.nationalities": "CO", fromGroup: "2", disclosure: "initials" } },
];

/** Executes an attempt through the form inputs and operations. `turn` creates unique names. */
export async function attempt(
  db: Db,
  { what, nth, typed }: Attempt,
  turn: number,
  actor: Actor = editor,
): Promise<Outcome | undefined> {
  const request = { requestId: randomUUID() };
  const name = { givenNames: `Nombre${turn}inventado`, surnames: `Apellido${turn}inventado` };
  if (what === "person") return recordRelease(db, actor, newPersonRelease({ ...typed, ...name }), noon);
  if (what === "group") return recordRelease(db, actor, groupRelease({ ...typed, disclosure: "counted_only" }), noon);
  if (what === "resize") return resize(db, actor, nth, typed);
  if (what === "undo") return undoNewest(db, actor, nth);
  const known = personAt(db, nth);
  if (!known) return undefined;
  const { id } = known.document;
  const target = { ...request, type: "person", id, release: releaseOf(known), version: String(known.version) };
  switch (what) {
    case "again":
      return recordRelease(db, actor, personRelease(id, known.version, { ...typed, disclosure: "" }), noon);
    case "revise":
      return savePerson(
        db,
        actor,
        person({ ...onto(id, known.version), ...detentionsOf(known), ...typed, ...name }),
        noon,
      );
    case "withdraw":
      return withdraw(db, actor, withdrawInput.parse({ ...target, publicReason: "duplicate" }), noon);
    case "publish":
      return publish(db, actor, publishInput.parse(target), noon);
    case "hide":
      return hideNow(db, actor, hideNowInput.parse({ ...request, type: "person", id }), noon);
    default:
      return erasePerson(db, actor, erasePersonInput.parse({ ...request, id }), noon);
  }
}

/** Undoes one of the newest changes, with a public reason in case it was public. */
async function undoNewest(db: Db, actor: Actor, nth: number): Promise<Outcome> {
  const newest = db.select({ id: changes.id }).from(changes).all().length;
  const of = String(Math.max(1, newest - nth));
  const reason = { requestId: randomUUID(), change: "correction", publicReason: "entry_error" };
  return undoChange(db, actor, undoInput.parse({ ...reason, of }), noon);
}

export type KnownPerson = Versioned<"person">;

export function personAt(db: Db, nth: number): KnownPerson | undefined {
  const count = db.select().from(people).all().length;
  return findDocument(db, "person", String((nth % Math.max(count, 1)) + 1));
}

function releaseOf({ document }: KnownPerson): string {
  const end = document.facts.detentions.at(-1)?.end;
  return end?.how === "release" ? String(end.release.id) : "";
}

async function resize(
  db: Db,
  actor: Actor,
  nth: number,
  { headcount }: Record<string, string>,
): Promise<Outcome | undefined> {
  const known = findDocument(db, "group", String((nth % 2) + 1));
  if (!known?.document.facts.release) return undefined;
  const { publication, citations: _none, ...release } = known.document.facts.release;
  const form = {
    ...onto(known.document.id, known.version),
    headcount,
    release: { ...release, publication: formPublication(publication) },
  };
  return saveGroup(db, actor, group(form), noon);
}

/** Returns the detentions of a person as the unchanged form would send them. */
function detentionsOf({ document }: KnownPerson) {
  const detentions = document.facts.detentions.map(({ citations: _none, publication, end, ...detention }) => {
    const requested = formPublication(publication);
    if (end?.how !== "release") return { ...detention, publication: requested, end };
    const { id: _number, citations: _cited, ...release } = end.release;
    return {
      ...detention,
      publication: requested,
      end: { how: "release", ...release, publication: formPublication(release.publication) },
    };
  });
  return { detentions };
}
