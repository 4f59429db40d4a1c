import type { NumberKind } from "@/db/ledger/numbers";

/** Assigns provisional record numbers while a plan is made. */
export type Numbering = {
  next: (kind: NumberKind) => number;
  /** Numbers assigned so far, per kind. */
  used: () => Map<NumberKind, number>;
  mark: () => Map<NumberKind, number>;
  back: (to: Map<NumberKind, number>) => void;
};

/** `last`: for each kind, the number before the first one to assign. */
export function numberingFrom(last: ReadonlyMap<NumberKind, number>): Numbering {
  let used = new Map<NumberKind, number>();
  return {
    next: (kind) => {
      const count = (used.get(kind) ?? 0) + 1;
      used.set(kind, count);
      return (last.get(kind) ?? 0) + count;
    },
    used: () => new Map(used),
    mark: () => new Map(used),
    back: (to) => {
      used = new Map(to);
    },
  };
}
