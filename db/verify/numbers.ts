import type { NumberKind } from "@/db/ledger/numbers";
import type { Db } from "@/db/ledger/open";
import type { Finding } from "./finding";

const ofRecords = (type: string) =>
  `SELECT max(CAST(record_id AS INTEGER)) FROM revisions WHERE record_type = '${type}'`;

/** The largest number in use, per kind. */
const used: Record<NumberKind, string> = {
  person: ofRecords("person"),
  group: ofRecords("group"),
  source: ofRecords("source"),
  user: ofRecords("user"),
  detention: "SELECT max(id) FROM detentions",
  release: "SELECT max(id) FROM releases",
  evidence: "SELECT max(id) FROM evidence",
};

/** Counters of record numbers that would give out a number again. */
export function* findNumberFaults(db: Db): Generator<Finding, void> {
  for (const [kind, query] of Object.entries(used)) {
    const most = Number(db.$client.prepare(query).pluck().get() ?? 0);
    const last = Number(db.$client.prepare("SELECT last FROM numbers WHERE kind = ?").pluck().get(kind) ?? 0);
    if (last < most) yield `numbers, ${kind}: the next number would be ${last + 1}, but ${most} is in use`;
  }
}
