import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { endConsents } from "@/db/people/end-consents";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { countDetentions } from "@/db/published/detentions";
import { countReleases, listReleases } from "@/db/published/releases";
import { hideNow } from "@/db/records/hide-now";
import { withdraw } from "@/db/records/withdraw";
import { saveGroup } from "@/db/releases/save-group";
import { approved } from "@/db/testing/approved";
import { group, onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { recordOf, written } from "@/db/testing/written";
import { loggedPersons } from "@/domain/figures/logged";
import { erasePersonInput, hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import { readEverything } from "./read-everything.fixture";

const editor = { id: "user:1" };

/**
 * Facts of the record that is hidden later, one set for each ledger. Every reader must give the same answers for both
 * ledgers.
 */
type Secret = {
  name: string;
  from: string;
  day: string;
  kind: string;
  nationality: string;
  gender: string;
  facility: string;
  federalEntity: string;
  state: string;
  source: string;
};

const one: Secret = {
  ...{ name: "Secretaria", from: "2025-01-07", day: "2026-02-20", kind: "exile", nationality: "CO", gender: "female" },
  ...{ facility: "tocoron", federalEntity: "VE-D", state: "prison", source: "https://example.org/secreto-uno" },
};
const other: Secret = {
  ...{ name: "Oculto", from: "2025-09-30", day: "2026-03-08", kind: "pardon", nationality: "VE", gender: "male" },
  ...{ facility: "", federalEntity: "VE-A", state: "house_arrest", source: "https://example.org/secreto-dos" },
};
/** Differs only in what a `counted_only` record does not show: name, nationality, gender and place. */
const likeOne: Secret = { ...one, name: "Oculto", nationality: "ES", gender: "male", facility: "" };

const named = { disclosure: "named", consentBasis: "own", consentScope: "name_and_case" };

function released(secret: Secret, typed: Record<string, unknown> = {}) {
  const { from, day, kind, facility, federalEntity, state, source } = secret;
  const cited = { sources: [{ url: source, title: source }] };
  const end = { how: "release", day, kind, verification: "reported", publication: "published", ...cited };
  return { from, publication: "published", custody: [{ state, facility, federalEntity }], end, ...cited, ...typed };
}

function personInput(secret: Secret, typed: Record<string, unknown> = {}) {
  const { name, nationality, gender } = secret;
  const who = { givenNames: name, surnames: name, nationalities: nationality, gender };
  return person({ ...who, ...named, detentions: [released(secret)], ...typed });
}

async function recordPerson(db: Db, secret: Secret, typed: Record<string, unknown> = {}) {
  return recordOf(await savePerson(db, editor, personInput(secret, typed), noon), "person");
}

async function recordGroup(db: Db, { day, kind, nationality, facility, federalEntity, source }: Secret) {
  const release = { day, kind, verification: "reported", publication: "published", sources: [{ url: source }] };
  const parts = [{ nationality, headcount: "4" }];
  return recordOf(
    await saveGroup(db, editor, group({ headcount: "4", parts, facility, federalEntity, release }), noon),
    "group",
  );
}

const request = () => ({ requestId: randomUUID() });

/** Creates and publishes a secret record. Returns the operation that hides it. */
type Method = (db: Db, secret: Secret) => Promise<() => Promise<Outcome>>;

function withdrawnFor(publicReason: string): Method {
  return async (db, secret) => {
    const { id, version } = await recordPerson(db, secret);
    const input = { ...request(), type: "person", id, version: String(version), release: "3", publicReason };
    return () => withdraw(db, editor, withdrawInput.parse(input), noon);
  };
}

/** Each method to hide public facts of a record, with two secrets that look alike afterwards. */
const methods: [string, Secret, Secret, Method][] = [
  ["a release withdrawn at the person's request, with its detention", one, other, withdrawnFor("request")],
  ["a release withdrawn as a duplicate", one, { ...one, day: "2026-03-08", kind: "pardon" }, withdrawnFor("duplicate")],
  [
    "a detention withdrawn",
    one,
    other,
    async (db, secret) => {
      const { id, version } = await recordPerson(db, secret, { detentions: [released(secret, { end: undefined })] });
      const input = { ...request(), type: "person", id, version: String(version), spell: "3", publicReason: "request" };
      return () => withdraw(db, editor, withdrawInput.parse(input), noon);
    },
  ],
  [
    "a person hidden",
    one,
    other,
    async (db, secret) => {
      const { id } = await recordPerson(db, secret);
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
    },
  ],
  [
    "a person hidden who was detained twice",
    one,
    other,
    async (db, secret) => {
      const earlier = released({ ...secret, from: "2024-02", day: "2024-03" });
      const { id } = await recordPerson(db, secret, { detentions: [earlier, released(secret, { end: undefined })] });
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
    },
  ],
  [
    "three people hidden, in another order of their days",
    one,
    other,
    async (db, secret) => {
      const between = { ...likeOne, from: "2025-06-01", day: "2026-02-25" };
      const { id } = await recordPerson(db, secret);
      const others = [await recordPerson(db, between), await recordPerson(db, secret === one ? other : one)];
      const hide = (id: string) => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id }), noon);
      return async () => {
        for (const each of others) written(await hide(each.id));
        return hide(id);
      };
    },
  ],
  [
    "a person erased",
    one,
    likeOne,
    async (db, secret) => {
      const { id } = await recordPerson(db, secret);
      return () => approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id }), noon));
    },
  ],
  [
    "a person's name and case taken back",
    one,
    likeOne,
    async (db, secret) => {
      const { id, version } = await recordPerson(db, secret);
      const { end, ...detention } = released(secret, { id: "3" });
      const lowered = {
        disclosure: "counted_only",
        consentBasis: "",
        consentScope: "",
        detentions: [{ ...detention, end }],
      };
      const change = { ...onto(id, version), change: "correction", publicReason: "protection" };
      return () => savePerson(db, editor, personInput(secret, { ...change, ...lowered }), noon);
    },
  ],
  [
    "a person whose consent ended",
    one,
    likeOne,
    async (db, secret) => {
      await recordPerson(db, secret, { consentUntil: "2026-03-11" });
      return async () => (await endConsents(db, new Date("2026-03-11T04:00:00Z"))) ?? { ok: false, problems: [] };
    },
  ],
  [
    "a group withdrawn",
    one,
    other,
    async (db, secret) => {
      const { id, version } = await recordGroup(db, secret);
      const input = { ...request(), type: "group", id, version: String(version), publicReason: "source_error" };
      return () => withdraw(db, editor, withdrawInput.parse(input), noon);
    },
  ],
  [
    "a group hidden",
    one,
    other,
    async (db, secret) => {
      const { id } = await recordGroup(db, secret);
      return () => hideNow(db, editor, hideNowInput.parse({ ...request(), type: "group", id }), noon);
    },
  ],
];

/**
 * Creates a ledger with two public people and the secret, which is public at the newest head. Also returns the
 * operation that hides it.
 */
async function ledgerWith(secret: Secret, method: Method) {
  const db = await openTestLedger();
  const known = { name: "Publica", from: "2025-03-01", day: "2026-02-10", source: "https://example.org/1" };
  const next = { name: "Conocido", from: "2025-02", day: "2026-02-28", source: "https://example.org/2" };
  await recordPerson(db, { ...one, ...known });
  await recordPerson(db, { ...other, ...next });
  const hide = await method(db, secret);
  const reader = publicReader(db.$client.name);
  onTestFinished(reader.close);
  return { reader, hide };
}

test.each(methods)("%s: no reader at any head distinguishes two hidden records", async (_, first, second, method) => {
  const [a, b] = [await ledgerWith(first, method), await ledgerWith(second, method)];
  const visible = readEverything(a.reader, a.reader.view().head);
  expect(readEverything(b.reader, b.reader.view().head)).not.toEqual(visible);
  for (const { hide } of [a, b]) written(await hide());
  const newest = a.reader.view().head;
  // The secret becomes public at head 4.
  for (let at = 3; at <= newest; at += 1) {
    const [first, second] = [readEverything(a.reader, at), readEverything(b.reader, at)];
    for (const [reader, answer] of Object.entries(first)) {
      expect([at, reader, second[reader]]).toEqual([at, reader, answer]);
    }
  }
});

test.each(methods)("%s: the totals of earlier heads still count it", async (_, secret, __, method) => {
  const { reader, hide } = await ledgerWith(secret, method);
  const { head } = reader.view();
  const before = totalsAt(reader, head);
  expect(before).not.toEqual(totalsAt(reader, 3));
  written(await hide());
  expect(totalsAt(reader, head)).toEqual(before);
});

type Reader = ReturnType<typeof publicReader>;

function totalsAt(reader: Reader, at: number) {
  const { ledger, view } = reader.context(at);
  return {
    released: loggedPersons(ledger.cells, ledger.settings.baseDate),
    byPlace: ledger.placeCells.reduce((sum, cell) => sum + cell.persons, 0),
    detained: ledger.detentionCells.reduce((sum, cell) => sum + cell.persons, 0),
    releases: countReleases(reader.db, view, {}, "VE"),
    detentions: countDetentions(reader.db, view, {}, "VE"),
    lines: listReleases(reader.db, view, { limit: 500 }, "VE").length,
  };
}
