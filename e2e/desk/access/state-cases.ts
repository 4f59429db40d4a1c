import { randomUUID } from "node:crypto";
import type { actionAccess } from "@/domain/access/action-access";
import type { RecordState } from "@/domain/access/row";
import type { Role } from "@/domain/values/vocabulary";
import type { World } from "./world";

/** A form about something in a state that the table refuses, and the problem that the refused form names. */
export type StateCase = {
  key: keyof typeof actionAccess;
  state: RecordState;
  fields: (role: Role) => Record<string, string | number>;
  /** `missing`: as if it did not exist. `silent`: a plain form, which only redirects, or a form that says nothing about it. */
  says: string;
};

const url = { "sources.0.url": "https://prensa-inventada.test/nota" };
const corrected = { change: "correction", publicReason: "entry_error", reason: "prueba" };

/** Returns a case for each action and state that the table refuses. `owner`, an editor, has what is of `others`. */
export function stateCases(world: World, session: string): StateCase[] {
  const { merged, erasure, released, draft, upload, applied } = world;
  const gone = { id: merged.id, version: merged.version + 1, ...corrected };
  const named = { givenNames: "Editada", surnames: "Ficticia" };
  const person = { type: "person", ...gone };
  const own = (role: Role) => (role === "admin" ? world.ofAdmin : world.ofReviewer);
  const chosen = (proposal: number) => ({ "chosen.item1": `proposal:${proposal}` });
  const always = (fields: Record<string, string | number>) => () => fields;
  const closed = { fields: always({ proposal: world.decided, reason: "prueba" }), says: "proposal_closed" };
  const imports = ["read", "columns", "values", "apply", "stop", "discard", "undo"] as const;
  const others = imports.map((step): StateCase => {
    return { key: `import.${step}`, state: "others", fields: always({ id: upload }), says: "missing" };
  });
  const rows: [StateCase["key"], RecordState, StateCase["fields"], string][] = [
    ["filter.revise", "others", always({ id: world.filter, step: "delete" }), "not_found"],
    ["account.session_end", "others", always({ session }), "silent"],
    ["job.stop", "others", always({ kind: "long_change", id: world.longChange }), "silent"],
    ["unfinished.dismiss", "others", always({ kind: "job_failed", id: world.list }), "silent"],
    ["batch.publish", "others", always({ batch: world.batch, last: 1e9 }), "batch_closed"],
    ["release.undo_line", "others", always({ line: world.line }), "line_gone"],
    ["import.apply", "applied", always({ id: applied }), "silent"],
    ["proposal.cancel", "others", always({ proposal: world.proposal }), "proposal_others"],
    ["proposal.cancel", "left", always({ proposal: world.left }), "proposal_others"],
    ["proposal.cancel", "decided", always({ proposal: world.approved }), "proposal_others"],
    ["proposal.return", "decided", closed.fields, closed.says],
    ["proposal.take_over", "decided", closed.fields, closed.says],
    ["proposal.take_over", "others", always({ proposal: world.proposal }), "proposal_others"],
    ["proposal.take_over", "own", (role) => ({ proposal: own(role) }), "proposal_others"],
    ["change.approve", "decided", always(chosen(world.decided)), "proposal_closed"],
    ["change.approve", "own", (role) => chosen(own(role)), "author_approves"],
    ["change.undo", "erased", always({ of: erasure, ...corrected }), "erasure_final"],
    ["person.save", "merged", always({ ...gone, ...named }), "record_gone"],
    ["person.merge", "merged", always({ ...gone, other: world.other.id, otherVersion: 1 }), "record_gone"],
    ["person.consent_end", "merged", always({ ...gone, revokedBy: "su hermana" }), "record_gone"],
    ["person.event", "merged", always({ ...gone, ...url, spell: 1, event: "death", day: "2026-01-15" }), "record_gone"],
    ["person.arrest", "merged", always({ ...gone, ...url, from: "2026-01-15", state: "prison" }), "record_gone"],
    [
      "facility.save",
      "merged",
      always({ ...gone, id: world.mergedPlace, name: "Otra", facilityKind: "prison" }),
      "record_gone",
    ],
    ["record.publish", "merged", always({ ...person, release: 1 }), "record_gone"],
    ["record.publish", "published", always({ ...refOf(released), release: world.release }), "published_already"],
    ["record.withdraw", "merged", always({ ...person, release: 1 }), "record_gone"],
    [
      "record.withdraw",
      "draft",
      always({ ...refOf(draft), release: world.draftRelease, ...corrected }),
      "not_published",
    ],
    ["record.restore", "merged", always({ ...person, of: 1 }), "record_gone"],
    ["record.hide", "merged", always(person), "record_gone"],
    ["record.return", "merged", always(person), "record_gone"],
    ["record.return", "draft", always({ ...refOf(draft), reason: "prueba" }), "not_in_review"],
    [
      "evidence.withdraw",
      "withdrawn",
      always({ source: world.hiddenSource, evidence: world.hiddenEvidence, reason: "prueba" }),
      "not_found",
    ],
  ];
  return [...others, ...rows.map(([key, state, fields, says]) => ({ key, state, fields, says }))];
}

function refOf({ id, version }: { id: string; version: number }) {
  return { type: "person", id, version };
}

/** Returns fields as a form sends them, with an id of their own. */
export function typed(fields: Record<string, string | number>): Record<string, string> {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)]);
  return { requestId: randomUUID(), ...Object.fromEntries(texts) };
}
