import type { Actor, Outcome } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import {
  countReleasesForDesk,
  type DeskRelease,
  listReleasesForDesk,
  type ReleasesFilter,
} from "./list-releases-for-desk";

const pageSize = 500;

/**
 * Notes in the history that somebody takes a list of the desk out of it: under which filter, and how many rows. Words
 * that were searched for are not told, because they may be a name, which erasing its person would not reach here.
 */
export function recordExport(
  db: Db,
  actor: Actor,
  requestId: string,
  filter: ReleasesFilter,
  now: Date,
): Promise<Outcome> {
  const rows = countReleasesForDesk(db, filter);
  const { search, publication, ...others } = filter;
  const told = [
    `publication: ${publication ?? "*"}`,
    ...Object.entries(others).map(([name, value]) => (value ? `${name}: ${value}` : "")),
    search ? "search: …" : "",
    `rows: ${rows}`,
  ];
  const intent = { action: "release.export", requestId, reason: told.filter(Boolean).join(" · ") };
  return writeChange(db, actor, intent, now, () => ({ ok: true, drafts: [], audited: true }));
}

/** The list as it is exported, page by page, so that neither memory nor the event loop carries it whole. */
export function* walkReleasesForDesk(db: Db, filter: ReleasesFilter): Generator<DeskRelease[]> {
  let after: number | undefined;
  for (;;) {
    const { items, next } = listReleasesForDesk(db, { ...filter, after, limit: pageSize });
    yield items;
    if (next === null) return;
    after = next;
  }
}
