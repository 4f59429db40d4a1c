import type { Problem } from "@/db/history/change-types";
import type { ListedRelease } from "./listed-release";

/** Maps problems to the form's lines. A problem that all lines have belongs to their shared fields. */
export function ofRows(problems: readonly Problem[], kept: readonly ListedRelease[]): Problem[] {
  const told = problems.map((problem) => {
    const [, index, field = ""] = /^lines\.(\d+)\.(.*)$/.exec(problem.field ?? "") ?? [];
    return { problem, key: index === undefined ? undefined : kept[Number(index)]?.key, field };
  });
  const times = new Map<string, number>();
  for (const { problem, field } of told) {
    const name = `${problem.code} ${field}`;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return told.flatMap(({ problem, key, field }): Problem[] => {
    const name = `${problem.code} ${field}`;
    const isShared = kept.length > 1 && times.get(name) === kept.length && !ownFields.has(field);
    if (key === undefined || isShared) {
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ ...problem, field: key === undefined ? problem.field : field }];
    }
    const other = problem.code === "person_twice" && kept[Number(problem.values?.line) - 1];
    if (other) problem.values = { line: other.line };
    const own = ownFields.get(field) ?? "as";
    return [{ ...problem, field: `rows.${key}.${own}` }];
  });
}

/** Fields that each line has for itself, with their names in the form. */
const ownFields = new Map([
  ["", "as"],
  ["person", "as"],
  ["givenNames", "givenNames"],
  ["surnames", "surnames"],
  ["document", "document"],
  ["fromGroup", "group"],
]);
