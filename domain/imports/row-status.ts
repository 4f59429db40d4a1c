import { type NotRelease, notReleases } from "@/domain/values/not-release";
import type { ReleaseKind, Verification } from "@/domain/values/vocabulary";
import type { Mapping } from "./import-fields";
import type { RowProblem } from "./row-outcome";
import { statusFields } from "./status-columns";
import { statusKey } from "./status-key";
import { isKind, isNotRelease, isVerification, type StatusMeaning } from "./status-meaning";

/** What the status columns of a row say, by the meanings that the user confirmed. */
export type RowStatus = {
  kind: ReleaseKind | null;
  verification: Verification | null;
  isUnconfirmed: boolean;
  /** What they report that is not a release, and the text that says so. */
  what: NotRelease | null;
  text: string;
  problem: RowProblem | null;
};

/** Returns the status columns of a mapping. */
export function mappedStatusColumns({ columns, statuses = {} }: Pick<Mapping, "columns" | "statuses">): number[] {
  return [...new Set([...statusFields.flatMap((field) => columns[field] ?? []), ...Object.keys(statuses).map(Number)])];
}

/**
 * Returns a reader of a row's status columns. A value without a meaning is a problem, also a blank one, because no value
 * that nobody understood is a release.
 */
export function statusReader(mapping: Mapping): (cells: readonly string[]) => RowStatus {
  const { columns, statuses = {} } = mapping;
  const read = mappedStatusColumns(mapping).map((at) => ({ at, known: statuses[at] ?? {}, keys: new Map() }));
  return (cells) => {
    const found: { meaning: StatusMeaning; text: string }[] = [];
    for (const { at, known, keys } of read) {
      const text = (cells[at] ?? "").trim();
      const key: string = keys.get(text) ?? statusKey(text);
      keys.set(text, key);
      const isBlankOpen = at === columns.status || Object.keys(known).length > 0;
      const meaning = known[key] ?? (text === "" && !isBlankOpen ? "nothing" : undefined);
      const problem = problemOf(meaning, text);
      if (problem) return { ...silent, problem };
      if (meaning) found.push({ meaning, text });
    }
    return combined(found);
  };
}

const silent: RowStatus = {
  ...{ kind: null, verification: null, isUnconfirmed: false },
  ...{ what: null, text: "", problem: null },
};

function problemOf(meaning: StatusMeaning | undefined, text: string): RowProblem | null {
  const value = text.slice(0, 80);
  if (meaning === undefined) return { code: text === "" ? "status_blank" : "status_unmapped", values: { value } };
  return meaning === "leave_out" ? { code: "row_left_out", values: { value } } : null;
}

/**
 * Combines the meanings of several columns. "Released" together with house arrest is house arrest, and so are
 * precautionary measures. Full freedom together with it is a contradiction.
 */
function combined(found: readonly { meaning: StatusMeaning; text: string }[]): RowStatus {
  const meanings = found.map(({ meaning }) => meaning);
  const [kind = null, another] = [...new Set(meanings.filter(isKind).filter((each) => each !== "unknown"))];
  const what = notReleases.find((each) => meanings.includes(each)) ?? null;
  const text = found.find(({ meaning }) => isNotRelease(meaning) && meaning === what)?.text ?? "";
  const isContradicted = another !== undefined || (what !== null && kind !== null && !agrees(what, kind));
  const value = found.map((each) => each.text).filter(Boolean);
  return {
    kind: kind ?? (meanings.includes("unknown") ? "unknown" : null),
    verification: meanings.find(isVerification) ?? null,
    isUnconfirmed: meanings.includes("unconfirmed"),
    ...{ what, text },
    problem: isContradicted ? { code: "status_differs", values: { value: value.join("», «").slice(0, 120) } } : null,
  };
}

/** True if a kind of release does not contradict the report: house arrest is a measure, too. */
export function agrees(what: NotRelease, kind: ReleaseKind): boolean {
  return kind === "unknown" || (what === "house_arrest" && kind === "precautionary_measures");
}
