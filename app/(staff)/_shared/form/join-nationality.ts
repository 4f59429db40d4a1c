import { combinationOf, countriesOf } from "@/domain/values/combination";

/** Joins two fields of a form into one combination: `ES` and `+?` give `ES+?`, `CO` and `VE` give `CO+VE`. */
export function joinNationality(first: string, second: string): string {
  if (second === "" || second === "+?" || second === "?") return first === "" ? second && "?" : first + second;
  return first === "" ? second : combinationOf([...countriesOf(first), second]);
}

/** Splits a combination into the two fields. A third country stays in the first field. */
export function splitNationality(code: string): { nationality: string; second: string } {
  if (code === "?") return { nationality: "", second: "?" };
  const suffix = code.endsWith("+?") ? "+?" : code.endsWith("?") ? "?" : "";
  const countries = countriesOf(code);
  if (suffix || countries.length !== 2) return { nationality: countries.join("+"), second: suffix };
  return { nationality: countries[0] ?? "", second: countries[1] ?? "" };
}

/** Joins the two nationality fields in each row of a submitted breakdown. */
export function withNationalities(form: unknown): unknown {
  if (typeof form !== "object" || form === null || !("parts" in form) || !Array.isArray(form.parts)) return form;
  return { ...form, parts: form.parts.map(joined) };
}

function joined(row: unknown): unknown {
  if (typeof row !== "object" || row === null || !("nationality" in row)) return row;
  const { second, nationality, ...rest } = row as Record<string, unknown>;
  return { ...rest, nationality: joinNationality(String(nationality ?? ""), String(second ?? "")) };
}
