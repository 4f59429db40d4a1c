import { withDetentionWithdrawn } from "@/domain/history/with-detention-withdrawn";
import { withPublication } from "@/domain/history/with-publication";
import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { namingOf } from "@/domain/rules/publication-after";
import { releasesOf, withReleases } from "@/domain/rules/releases-of";
import { withoutReported } from "@/domain/rules/reported-between";
import { type BulkEdit, cited, type Done, type Edited, isRefusal, placed, type Refusal } from "./bulk-edit";
import type { BulkPart } from "./bulk-parts";
import { publicationEdit } from "./publication-edit";

type Person = DocumentOf<"person">;
type PartEdited = Edited<Person>;

/**
 * Applies a bulk edit to parts of a person. Parts that cannot change stay as they are; the person is refused, with the
 * reason of the first part, if none can.
 */
export function editPerson(document: Person, parts: readonly BulkPart[], edit: BulkEdit): Edited<Person> {
  if (document.facts.gone) return { refused: { code: "record_gone" } };
  let person = document;
  const done: Done[] = [];
  let refused: Refusal | undefined;
  for (const part of parts) {
    const edited = editPart(person, part, edit);
    if ("refused" in edited) {
      refused ??= edited.refused;
      continue;
    }
    person = edited.document;
    done.push(...edited.done);
  }
  return done.length > 0 ? { document: person, done } : { refused: refused ?? { code: "nothing_to_change" } };
}

function editPart(document: Person, part: BulkPart, edit: BulkEdit): PartEdited {
  const detention = detentionOf(document, part);
  if (!detention) return { refused: { code: "part_gone" } };
  const unit = "release" in part ? "release" : "detention";
  switch (edit.action) {
    case "place":
      return withDetention(document, placedIn(detention, edit), { outcome: "placed", unit });
    case "source":
      return withDetention(document, citedIn(detention, part, edit.citations), { outcome: "sourced", unit });
    default:
      if ("event" in part && edit.action === "withdraw" && part.event.before?.publication === "published") {
        return withDetention(document, withoutEvent(detention, part.event), { outcome: "withdrawn", unit });
      }
      return published(document, part, detention, edit);
  }
}

/** Publishes, sends to review or withdraws one part. */
function published(
  document: Person,
  part: BulkPart,
  detention: Detention,
  edit: Extract<BulkEdit, { action: "publish" | "review" | "withdraw" }>,
): PartEdited {
  const release = "release" in part ? part.release : null;
  const before = releasesOf(detention).find(({ id }) => id === release)?.publication ?? detention.publication;
  const after = publicationEdit(edit, before, namingOf(document.facts));
  if (typeof after !== "string") return { refused: after };
  const hanging = releasesOf(detention).find(({ publication }) => publication === "published");
  if (edit.action === "withdraw" && release === null && hanging) {
    return { refused: { code: "release_hangs", values: { number: hanging.id } } };
  }
  const spell = release === null ? detention.id : null;
  const changed = withPublication(document, { release, spell }, () => after)?.document;
  if (!changed) return { refused: { code: "part_gone" } };
  const whole = edit.action === "withdraw" ? withDetentionWithdrawn(changed, release, edit.publicReason) : changed;
  const outcome = after === "published" || after === "in_review" ? after : "withdrawn";
  return { document: whole as Person, done: [{ outcome, unit: release === null ? "detention" : "release" }] };
}

/** A known detention loses what an event added to it, if the public sees the event. */
function withoutEvent(detention: Detention, event: Parameters<typeof withoutReported>[1]): Detention | Refusal {
  if (detention.publication !== "published") return { code: "not_published" };
  const without = withoutReported(detention, event);
  return JSON.stringify(without) === JSON.stringify(detention) ? { code: "part_gone" } : without;
}

/** Sets the last place of a detention. Somebody under house arrest or of unknown whereabouts is in no place. */
function placedIn(detention: Detention, edit: Extract<BulkEdit, { action: "place" }>): Detention | Refusal {
  const { facility, federalEntity } = edit;
  const last = detention.custody.at(-1);
  if (!last) return { ...detention, custody: [{ from: null, state: "prison", facility, federalEntity }] };
  if (last.state !== "prison") return { code: "not_in_prison" };
  const period = placed(last, edit);
  return isRefusal(period) ? period : { ...detention, custody: detention.custody.with(-1, period) };
}

function citedIn(
  detention: Detention,
  part: BulkPart,
  citations: Extract<BulkEdit, { action: "source" }>["citations"],
): Detention | Refusal {
  if (!("release" in part)) return cited(detention, citations);
  const release = releasesOf(detention).find(({ id }) => id === part.release);
  const added = release ? cited(release, citations) : { code: "part_gone" };
  return isRefusal(added) ? added : withReleases(detention, (each) => (each.id === added.id ? added : each));
}

function detentionOf({ facts }: Person, part: BulkPart): Detention | undefined {
  if ("release" in part) {
    return facts.detentions.find((detention) => releasesOf(detention).some(({ id }) => id === part.release));
  }
  const id = "event" in part ? part.event.after.id : part.detention;
  return facts.detentions.find((detention) => detention.id === id);
}

function withDetention(document: Person, after: Detention | Refusal, done: Done): PartEdited {
  if (isRefusal(after)) return { refused: after };
  const detentions = document.facts.detentions.map((each) => (each.id === after.id ? after : each));
  return { document: { ...document, facts: { ...document.facts, detentions } }, done: [done] };
}
