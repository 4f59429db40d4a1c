import type { Db } from "@/db/ledger/open";

/** Something wrong, in one sentence without private data; or how far a check is, in rows, files or changes. */
export type Finding = string | { done: number; total: number };

/** A check of a ledger: yields its findings one by one and changes nothing. Pauses are possible after each finding. */
export type Find = (db: Db) => Generator<Finding, void>;
