import { randomUUID } from "node:crypto";
import { saveCount } from "@/db/counts/save-count";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { mergePeople } from "@/db/people/merge-people";
import { recordArrest } from "@/db/people/record-arrest";
import { recordDetentionEvent } from "@/db/people/record-detention-event";
import { approve } from "@/db/records/approve";
import { listWaiting } from "@/db/records/list-waiting";
import { restoreVersion } from "@/db/records/restore-version";
import { withdraw } from "@/db/records/withdraw";
import { counts } from "@/db/schema/counts";
import { arrestInput, detentionEventInput } from "@/domain/inputs/detention-event";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { restoreInput } from "@/domain/inputs/restore";
import { approveInput } from "@/domain/inputs/review";
import { withdrawInput } from "@/domain/inputs/withdraw";
import { count, onto, sources } from "./forms";
import { noon } from "./noon";
import { atOnce, attemptAtOnce } from "./random-at-once";
import { type Attempt, attempt, historiesOf, personAt, tried } from "./random-desk";

const more = [
  ...["merge", "merge", "custody", "death", "arrest", "restore", "restore", "count", "recount", "uncount"],
  ...["named", "naming", "batch", "list", "import", "policy", "title", "approve", "approve"],
];

/** Random histories of everything that one user can try alone. */
export const histories = historiesOf([...tried, ...more]);

const correction = { change: "correction", publicReason: "entry_error" };

/** Makes one attempt of such a history; undefined if there is no record to try it on. */
export async function attemptAlone(db: Db, tried: Attempt, turn: number, actor: Actor): Promise<Outcome | undefined> {
  const request = { requestId: randomUUID() };
  const { what, nth, typed } = tried;
  if (what === "count") return saveCount(db, actor, count({ value: typed.headcount }), noon);
  if (what === "recount" || what === "uncount") return changeCount(db, tried, actor);
  if (atOnce.has(what)) return attemptAtOnce(db, tried, turn, actor);
  if (!more.includes(what)) return attempt(db, tried, turn, actor);
  const known = personAt(db, nth);
  if (!known) return undefined;
  const { id, facts } = known.document;
  const version = String(known.version);
  const detention = String(facts.detentions.at(-1)?.id ?? 1);
  switch (what) {
    case "merge": {
      const other = personAt(db, nth + 1);
      if (!other) return undefined;
      const given = { ...request, ...correction, id, version, other: other.document.id };
      return mergePeople(db, actor, mergePeopleInput.parse({ ...given, otherVersion: String(other.version) }), noon);
    }
    case "custody": {
      const place = { state: "prison", facility: typed.facility ?? "", from: "2026-03-01" };
      return recordDetentionEvent(
        db,
        actor,
        detentionEventInput.parse({ ...request, id, spell: detention, event: what, ...place }),
        noon,
      );
    }
    case "death": {
      const day = "2026-03-10";
      return recordDetentionEvent(
        db,
        actor,
        detentionEventInput.parse({ ...request, id, spell: detention, event: what, day }),
        noon,
      );
    }
    case "arrest": {
      const given = {
        ...request,
        id,
        from: "2026-03-10",
        state: "prison",
        publication: typed.publication ?? "published",
        sources,
      };
      return recordArrest(db, actor, arrestInput.parse(given), noon);
    }
    default: {
      const of = String(Math.max(1, known.version - 1));
      const given = { ...request, ...correction, type: "person", id, version, of };
      return restoreVersion(db, actor, restoreInput.parse(given), noon);
    }
  }
}

async function changeCount(db: Db, { what, typed }: Attempt, actor: Actor): Promise<Outcome | undefined> {
  const row = db.select().from(counts).get();
  const known = row && findDocument(db, "count", row.id);
  if (!known) return undefined;
  if (what === "recount") {
    const form = count({ ...onto(row.id, known.version), ...correction, value: typed.headcount });
    return saveCount(db, actor, form, noon);
  }
  const target = { type: "count", id: row.id, release: "", spell: "", version: String(known.version) };
  return withdraw(
    db,
    actor,
    withdrawInput.parse({ requestId: randomUUID(), ...target, publicReason: "duplicate" }),
    noon,
  );
}

/** Approves everything that waits, as a second user. */
export async function approveAll(db: Db, actor: Actor): Promise<Outcome> {
  const records = listWaiting(db).items.map(({ document: { type, id }, version }) => {
    return { type, id, version: String(version) };
  });
  return approve(db, actor, approveInput.parse({ requestId: randomUUID(), records }), noon);
}
