import { splitNationality } from "@/app/(staff)/_shared/form/join-nationality";
import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { publicationField, releaseForm } from "@/app/(staff)/_shared/records/release-form";
import { sourcesForm } from "@/app/(staff)/_shared/records/sources-form";
import type { Db } from "@/db/ledger/open";
import type { SaveGroupInput } from "@/domain/inputs/save-group";
import type { RecordDocument } from "@/domain/records/document";

/** The form of a group: headcount, breakdown, place, release and detention. */
export const groupForm: VersionedForm = {
  type: "group",
  fields: ["event", "headcount", "parts", "disclosure", "facility", "federalEntity", "note", "release", "detention"],
  initial: (db, document) => (document.type === "group" ? groupValues(db, document) : {}),
};

function groupValues(db: Db, { facts, identity }: Extract<RecordDocument, { type: "group" }>) {
  const { named: _named, parts, release, detention, ...group } = facts;
  return {
    ...group,
    note: identity?.note ?? "",
    parts: parts.map(splitPart),
    released: release !== null,
    detained: detention !== null,
    ...(release && { release: withoutGroup(releaseForm(db, release)) }),
    ...(detention && {
      detention: {
        from: detention.from,
        state: detention.state,
        publication: publicationField(detention.publication),
        sources: sourcesForm(db, detention.citations),
      },
    }),
  };
}

/** Returns the form's values for a parsed input: each nationality of the breakdown in its two fields. */
export function groupInputForm(input: Record<string, unknown>): Record<string, unknown> {
  const parts = input.parts as SaveGroupInput["parts"];
  return { ...input, parts: parts.map(splitPart) };
}

function splitPart<Part extends { nationality: string }>({ nationality, ...part }: Part) {
  return { ...part, ...splitNationality(nationality) };
}

/** A group is never part of another group. */
function withoutGroup({ fromGroup: _none, ...release }: ReturnType<typeof releaseForm>) {
  return release;
}
