import type { Db } from "@/db/ledger/open";
import { listOwnProposals, listWaitingProposals } from "@/db/proposals/proposal";
import { listReturnedTo } from "@/db/records/list-returned";
import { listWaiting } from "@/db/records/list-waiting";
import type { Looking, UnfinishedItem } from "./unfinished-item";

/** Returns the viewer's records and proposals that a reviewer returned. */
export function returnedTo(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const records = listReturnedTo(db, viewer, most).map(
    ({ document, comment }): UnfinishedItem => ({
      what: "record",
      type: document.type as "person" | "group" | "count",
      id: document.id,
      comment,
    }),
  );
  const proposals = listOwnProposals(db, viewer)
    .filter(({ state }) => state === "returned")
    .map(({ id, comment }): UnfinishedItem => ({ what: "proposal", id, comment }));
  return [...records, ...proposals].slice(0, most);
}

/** Returns the records and proposals of the viewer that wait for a second person. */
export function ownWaiting(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const records = listWaiting(db)
    .items.filter(({ authors }) => authors.includes(viewer))
    .map(({ document }): UnfinishedItem => ({ what: "record", type: document.type, id: document.id }));
  const proposals = listOwnProposals(db, viewer)
    .filter(({ state }) => state === "waiting")
    .map(({ id }): UnfinishedItem => ({ what: "proposal", id }));
  return [...records, ...proposals].slice(0, most);
}

/** Returns everything that waits for approval, as the review page shows it. */
export function toReview(db: Db, { most }: Looking): UnfinishedItem[] {
  const records = listWaiting(db, most).items.map(
    ({ document }): UnfinishedItem => ({ what: "record", type: document.type, id: document.id }),
  );
  const proposals = listWaitingProposals(db, most).items.map(({ id }): UnfinishedItem => ({ what: "proposal", id }));
  return [...records, ...proposals].slice(0, most);
}
