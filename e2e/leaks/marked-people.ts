import { randomUUID } from "node:crypto";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { mergePeople } from "@/db/people/merge-people";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { withdraw } from "@/db/records/withdraw";
import { saveGroup } from "@/db/releases/save-group";
import { approved } from "@/db/testing/approved";
import { group, onto, person } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { erasePersonInput, hideNowInput, withdrawInput } from "@/domain/inputs/withdraw";
import { marker, privateDigits, shownStem } from "./markers";

const editor = { id: "user:1" };
const request = () => ({ requestId: randomUUID() });
const day = (now: Date, later: number) => new Date(now.getTime() + later * 86_400_000).toISOString().slice(0, 10);

/** Private texts of a person's form, each with its own marker. */
function texts(who: string) {
  const of = (field: string) => marker(`person ${who}: ${field}`);
  return {
    ...{ givenNames: of("givenNames"), surnames: of("surnames"), alsoKnownAs: of("alsoKnownAs") },
    ...{ document: `V-${privateDigits.document}`, birthDate: privateDigits.birthDate, note: of("note") },
    ...{ health: of("health"), causeOfDeath: of("causeOfDeath"), reason: of("reason") },
    ...{ consentGivenBy: of("consentGivenBy"), consentGivenTo: of("consentGivenTo") },
    ...{ consentDocument: of("consentDocument"), consentRevokedBy: of("consentRevokedBy") },
    contacts: [
      { contactRole: "family", contactName: of("contactName"), relation: of("relation"), phone: privateDigits.phone },
    ],
  };
}

/** A published detention with a release, its private texts, and a source that only this person cites. */
function detained(who: string, sourceTitle: string, published = "published") {
  const of = (field: string) => marker(`person ${who}: ${field}`);
  const sources = [{ url: `https://prensa-inventada.test/${sourceTitle}`, title: sourceTitle, outlet: sourceTitle }];
  const end = { how: "release", day: "2026-02-20", kind: "exile", verification: "reported", publication: published };
  return {
    ...{ from: "2025-01-07", publication: published, sources, end: { ...end, sources } },
    case: {
      arrestedBy: "",
      arrestedIn: "",
      municipality: of("municipality"),
      charge: of("charge"),
      court: of("court"),
    },
    custody: [{ state: "prison", facility: "tocoron" }],
  };
}

const named = { disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case" };
const foreign = { "profile.nationalities": "CO", "profile.gender": "female" };

async function save(db: Db, who: string, now: Date, typed: Record<string, unknown> = {}, sourceTitle = marker(who)) {
  const form = person({ ...texts(who), ...foreign, ...named, detentions: [detained(who, sourceTitle)], ...typed });
  return recordOf(await savePerson(db, editor, form, now), "person");
}

/** Writes a person or group of each kind, with markers in every private text, on the days from `now` on. */
export async function markedPeople(db: Db, now: Date): Promise<void> {
  const at = (later: number) => new Date(now.getTime() + later * 86_400_000);
  const shown = { givenNames: `${shownStem}uno`, surnames: `${shownStem}dos` };
  await save(db, "shown", at(0), { ...shown, "consent.scope": "name" }, "fuente-publica");
  await save(db, "initials", at(0), { disclosure: "initials" }, "fuente-de-iniciales");
  await save(db, "counted", at(0), { disclosure: "counted_only" }, "fuente-contada");
  await save(db, "internal", at(0), { disclosure: "internal" });
  const { end: _none, ...draft } = detained("draft", marker("draft"), "draft");
  await save(db, "draft", at(0), { detentions: [draft] });
  await save(db, "over", at(0), { "consent.until": day(now, 2) }, "fuente-vencida");

  const hidden = await save(db, "hidden", at(1));
  const taken = await save(db, "withdrawn", at(1));
  // The sources of a record that still counts stay public.
  const erased = await save(db, "erased", at(1), {}, "fuente-de-borrada");
  const [kept, other] = [
    await save(db, "kept", at(1), { disclosure: "initials" }, "f1"),
    await save(db, "merged", at(1), {}, "f2"),
  ];
  const crowd = { headcount: "4", parts: [{ nationality: "CO", headcount: "4" }], facility: "tocoron" };
  const form = (what: string) => group({ ...crowd, note: marker(`${what}: note`), reason: marker(`${what}: reason`) });
  await saveGroup(db, editor, form("group"), at(1));
  const gone = recordOf(await saveGroup(db, editor, form("hidden group"), at(1)), "group");

  written(await hideNow(db, editor, hideNowInput.parse({ ...request(), type: "person", id: hidden.id }), at(2)));
  written(await hideNow(db, editor, hideNowInput.parse({ ...request(), type: "group", id: gone.id }), at(2)));
  const release = db.$client
    .prepare("SELECT r.id FROM releases r JOIN detentions d ON d.id = r.detention WHERE d.person = ?")
    .pluck()
    .get(taken.id);
  const target = { type: "person", id: taken.id, version: "1", release: String(release), publicReason: "request" };
  const reason = marker("withdrawal: reason");
  written(await withdraw(db, editor, withdrawInput.parse({ ...request(), ...target, reason }), at(3)));
  await approved(db, erasePerson(db, editor, erasePersonInput.parse({ ...request(), id: erased.id }), at(3)));
  const merging = {
    ...onto(kept.id, 1),
    ...request(),
    other: other.id,
    otherVersion: "1",
    reason: marker("merge: reason"),
  };
  const parsed = mergePeopleInput.parse({ ...merging, change: "correction", publicReason: "duplicate" });
  await approved(db, mergePeople(db, editor, parsed, at(3)));
}
