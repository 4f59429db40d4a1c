import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll } from "@/db/changes/decide-on";
import { forgetPairsOf } from "@/db/changes/distinct-people";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Draft, type Outcome, refuse } from "@/db/history/change-types";
import { afterErasure } from "@/db/history/leave-no-trace";
import { findDocument, type Versioned } from "@/db/history/read-document";
import { cancelledJobsEnded } from "@/db/jobs/cancelled-jobs";
import { clearImportFiles } from "@/db/jobs/import-files";
import type { Db, Tx } from "@/db/ledger/open";
import { erasedPeople } from "@/db/proposals/erase-proposals";
import { sourcesOfPerson } from "@/db/sources/cited-by";
import { removeDeletedFiles, withoutFiles, withoutNote } from "@/db/sources/withdraw-evidence";
import type { ErasePersonInput } from "@/domain/inputs/withdraw";
import { couldName } from "@/domain/matching/mentions";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";
import { noIdentity, type PersonFacts } from "@/domain/records/person";

/**
 * Erases a person's identity permanently, in every revision and in the file: name, aliases, document, birth date and
 * notes, including those of records merged into this one. The facts stay and count, and the name is never shown again.
 * The private notes of sources that no other record cites are erased too, and what was said of people who
 * are not the same person, and every reason, note, filter or job that names the person (`eraseMentions`). The private texts of
 * other records keep everything but the name (`take-out-mentions.ts`). Refuses a reason that could name the person
 * (`reason_names`), because it stays. Deletes the files of imports and pasted lists, and cancels every job that waits
 * or runs, so imports in progress need a new upload. `deleteEvidence` also
 * deletes the files of sources that no other record cites. Refuses with `not_found`. The commit is the erasure: what
 * follows may fail, and is finished later (`afterErasure`). An erasure waits for a second person
 * as a proposal; the name is hidden at once.
 */
export async function erasePerson(db: Db, actor: Actor, input: ErasePersonInput, now: Date): Promise<Outcome> {
  const details = changeDetailsOf("person.erase", { ...input, publicReason: "protection" });
  const outcome = await writeChange(db, actor, details, now, (tx) => {
    const required = requireRecord(tx, "person", input.id);
    if (!required.ok) return required;
    const merged = required.current.document.facts.mergedFrom ?? [];
    const all = [required.current, ...merged.flatMap((id) => findDocument(tx, "person", id) ?? [])];
    const people = erasedPeople(
      tx,
      all.map(({ document }) => document),
    );
    const identities = people.flatMap((person) => person.identities);
    if (couldName(`${input.reason}\n${input.noteEs}\n${input.noteEn}`, identities))
      return refuse("reason_names", "reason");
    const own = ownSources(tx, input.id, input.deleteEvidence === true);
    const cleared = ({ document }: Versioned<"source">) =>
      withoutNote(input.deleteEvidence ? withoutFiles(document, () => true) : document);
    const decision = decideOnAll(openWriteContext(tx, now), [
      ...all.map((current) => ({ current, document: withoutIdentity(current.document) })),
      ...own.map((current) => ({ current, document: cleared(current) })),
    ]);
    if (!decision.ok) return decision;
    const erase = [...all, ...own].map(({ document: { type, id } }) => ({ type, id }));
    const afterwards = (after: Tx) => forgetPairsOf(after, input.id);
    return { ...decision, erase, meanwhile: all.flatMap(withNameHidden), afterwards };
  });
  if (!outcome.ok || outcome.proposal !== undefined) return outcome;
  const sources = outcome.records.filter(({ type }) => type === "source");
  await afterErasure(
    db,
    () => {
      for (const { id } of sources) removeDeletedFiles(db, id);
    },
    () => clearImportFiles(db),
    () => cancelledJobsEnded(db),
    () => clearImportFiles(db),
  );
  return outcome;
}

/** Returns the sources that only this person's record cites and that have a private note or, if wanted, files. */
function ownSources(tx: Tx, person: string, withFiles: boolean): Versioned<"source">[] {
  const own = sourcesOfPerson(tx, person).filter(
    ({ files, hasNote, isOwn }) => isOwn && (hasNote || (withFiles && files > 0)),
  );
  return own.flatMap(({ id }) => findDocument(tx, "source", id) ?? []);
}

/** Returns the draft that hides the name while the erasure waits; empty if no name is shown. */
function withNameHidden({ document, version }: Versioned<"person">): Draft[] {
  const facts = withoutConsent(document.facts);
  return facts.disclosure === document.facts.disclosure ? [] : [{ document: { ...document, facts }, base: version }];
}

/** Returns a person's document after an erasure: facts without consent, and no identity. */
export function withoutIdentity(document: DocumentOf<"person">): DocumentOf<"person"> {
  return { ...document, facts: withoutConsent(document.facts), identity: noIdentity };
}

function withoutConsent(facts: PersonFacts): PersonFacts {
  const disclosure = facts.disclosure === "internal" ? "internal" : "counted_only";
  const { nameAsked: _asked, minorNamed: _minor, ...rest } = facts;
  return { ...rest, disclosure, consent: noConsent };
}
