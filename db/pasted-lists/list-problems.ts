import type { Problem } from "@/db/history/change-types";
import { rowOf } from "@/domain/values/problem-fields";
import type { ListedLine } from "./listed-line";

/** Maps problems to the form's lines. A problem that all lines have belongs to their shared fields. */
export function atRows(problems: readonly Problem[], lines: readonly ListedLine[]): Problem[] {
  const located = problems.map((problem) => {
    const { row, field = "" } = rowOf("lines", problem) ?? {};
    return { problem, key: row === undefined ? undefined : lines[row]?.key, field };
  });
  const times = new Map<string, number>();
  for (const { problem, field } of located) {
    const name = `${problem.code} ${field}`;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return located.flatMap(({ problem, key, field }): Problem[] => {
    const name = `${problem.code} ${field}`;
    const isShared = lines.length > 1 && times.get(name) === lines.length && !ownFields.has(field);
    if (key === undefined || isShared) {
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ ...problem, field: key === undefined ? problem.field : field }];
    }
    const other = problem.code === "person_twice" && lines[Number(problem.values?.line) - 1];
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
  ["profile.nationalities", "nationality"],
  ["destination", "destination"],
  ["fromGroup", "group"],
]);
