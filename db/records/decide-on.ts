import { altersPublished } from "@/domain/history/alters-published";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import type { RecordDocument } from "@/domain/records/document";
import { memberDrafts } from "../groups/member-drafts";
import type { Decision, Problem } from "../history/intent";
import type { Desk } from "./desk";

type Standing = { document: RecordDocument; version: number };

/**
 * The decision to write a record: with the new sources it cites and the groups that its person was or is taken out
 * of. Refused if there are problems, or where a group has nobody left to be taken out of it.
 */
export function decideOn(
  desk: Desk,
  current: Standing | undefined,
  document: RecordDocument,
  problems: readonly Problem[] = [],
): Decision {
  if (problems.length > 0) return { ok: false, problems: [...problems] };
  const groups = memberDrafts(desk.tx, current?.document, document);
  if (groups.problems.length > 0) return { ok: false, problems: groups.problems };
  const sources = desk.added.map((source) => ({ document: source, base: 0 }));
  return { ok: true, drafts: [...sources, { document, base: current?.version ?? 0 }, ...groups.drafts] };
}

/** Does a record as it shall stand take away or alter what the public sees of it now? */
export function altersPublic({ settings }: Desk, current: Standing | undefined, document: RecordDocument): boolean {
  const before = current ? project(current.document, settings.homeCountry) : noRows();
  return altersPublished(before, project(document, settings.homeCountry));
}
