import { asc, eq } from "drizzle-orm";
import { type ChainLink, genesis, hashOf } from "@/db/history/chain";
import { commitTo } from "@/db/history/commitment";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { proposals } from "@/db/schema/proposals";
import { publishedHeads } from "@/db/schema/published-heads";
import { revisionParts, revisions } from "@/db/schema/revisions";

import { noIdentity } from "@/domain/records/person";

type Data = Record<string, unknown>;

/** Stores the history and the proposals as version 1 wrote them: profile and consent of people as single fields. */
export function storeAsVersionOne(db: Db) {
  const guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('changes', 'revision_parts')";
  for (const name of db.$client.prepare<[], string>(guards).pluck().all()) db.$client.exec(`DROP TRIGGER ${name}`);
  for (const revision of db.select().from(revisions).where(eq(revisions.recordType, "person")).all()) {
    for (const part of partsOf(db, revision.id)) {
      const data = JSON.parse(part.data ?? "{}") as Data;
      const committed = commitTo(part.part === "facts" ? flat(data) : ofVersionOne(data));
      const isIt = eq(revisionParts.commitment, part.commitment);
      db.update(revisionParts)
        .set({ ...committed, shape: 1 })
        .where(isIt)
        .run();
    }
  }
  hashAgain(db);
  for (const { id, input, drafts } of db.select().from(proposals).all()) {
    const records = (JSON.parse(drafts ?? "[]") as { document: { facts: Data; identity: Data } }[]).map(
      ({ document, ...rest }) => ({
        ...rest,
        document: { ...document, facts: flat(document.facts), identity: ofVersionOne(document.identity) },
      }),
    );
    const older = {
      input: JSON.stringify(ofVersionOne(flat(JSON.parse(input ?? "{}")))),
      drafts: JSON.stringify(records),
    };
    db.update(proposals).set(older).where(eq(proposals.id, id)).run();
  }
}

const profileOfVersionOne = ["nationalities", "secondNationality", "gender", "sector", "ageGroup"] as const;

function flat({ profile, consent, ...rest }: Data): Data {
  const known = profileOfVersionOne.map((field) => [field, (profile as Data | undefined)?.[field]]);
  const { basis, on, scope, until } = (consent ?? {}) as Data;
  const optional = { ...(scope ? { consentScope: scope } : {}), ...(until ? { consentUntil: until } : {}) };
  return {
    ...rest,
    ...Object.fromEntries(known),
    ...(consent ? { consentBasis: basis, consentOn: on, ...optional } : {}),
  };
}

const added = new Set(Object.keys(noIdentity).slice(6));

/** Leaves out the fields of the identity that came after version 1. */
function ofVersionOne(data: Data): Data {
  const left = Object.fromEntries(Object.entries(data).filter(([field]) => !added.has(field)));
  const detentions = left.detentions as Data[] | undefined;
  return detentions ? { ...left, detentions: detentions.map(({ case: _added, ...rest }) => rest) } : left;
}

function partsOf(db: Db, revision: number) {
  return db.select().from(revisionParts).where(eq(revisionParts.revision, revision)).all();
}

/** Chains the changes again, because their revisions have other commitments now. */
function hashAgain(db: Db) {
  let previousHash = genesis;
  for (const { hash: old, ...change } of db.select().from(changes).orderBy(asc(changes.id)).all()) {
    const touched = db.select().from(revisions).where(eq(revisions.change, change.id)).orderBy(asc(revisions.position));
    const links = touched.all().map(({ id, recordType, recordId, version }): ChainLink["revisions"][number] => {
      const [facts, identity] = (["facts", "identity"] as const).map((name) => {
        const part = partsOf(db, id).find((each) => each.part === name);
        if (!part) throw new Error(`revision ${id} has no ${name}`);
        return part;
      });
      return {
        ...{ recordType, recordId, version, factsShape: facts?.shape ?? 0, facts: facts?.commitment ?? "" },
        ...{ identityShape: identity?.shape ?? 0, identity: identity?.commitment ?? "" },
      };
    });
    const hash = hashOf({ ...change, previousHash, revisions: links });
    db.update(changes).set({ previousHash, hash }).where(eq(changes.id, change.id)).run();
    db.update(publishedHeads).set({ hash }).where(eq(publishedHeads.hash, old)).run();
    previousHash = hash;
  }
}
