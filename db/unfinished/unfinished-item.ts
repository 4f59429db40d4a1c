import type { RecordDocument } from "@/domain/records/document";

/** Something unfinished, by what its page needs to find it. `comment`: why it was returned. */
export type UnfinishedItem =
  | { what: "record"; type: RecordDocument["type"] & ("person" | "group" | "count"); id: string; comment?: string }
  | { what: "proposal"; id: number; comment?: string }
  | { what: "import"; id: number; count?: number }
  | { what: "list" | "job"; id: number }
  | { what: "batch"; id: number };

/** Who looks, when, and how many items are read at most. */
export type Looking = { viewer: string; now: Date; most: number };
