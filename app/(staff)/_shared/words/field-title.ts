import es from "@/messages/es.json";
import type { Translate } from "@/messages/translator";

/** Steps of a path that mean nothing to a user. */
const unsaid = new Set(["facts", "identity", "profile", "case", "end", "id", "source", "gone"]);

/** Lists whose items are called by their own number. */
const numbered = new Set(["detentions", "evidence"]);

/** Fields that have another name in a record than in the form. */
const aliases: Record<string, string> = {
  state: "custody_state",
  citations: "sources",
  disabled: "state",
};

/**
 * The title of a field, from its path: `facts.detentions[4].end.release.day` is "Detenciones 4 · Día". Also takes the
 * dotted names of forms. Detentions and evidence have their own number, other items their position from 1.
 */
export function fieldTitle(t: Translate, path: string): string {
  // The kind of a place; every other kind is of a release.
  if (path === "facts.kind") return t("field.facilityKind.label");
  const steps = titled(path)
    .split(/[.[\]]+/)
    .filter((step) => step !== "" && !unsaid.has(step));
  const said: string[] = [];
  for (const [index, step] of steps.entries()) {
    const isInner = index < steps.length - 1 && (step === "release" || step === "detention" || isNested(steps, index));
    if (/^\d+$/.test(step))
      said.push(
        `${said.pop() ?? ""} ${numbered.has(steps[index - 1] ?? "") && path.includes("[") ? step : Number(step) + 1}`.trim(),
      );
    else if (!isInner) said.push(nameOf(t, step));
  }
  return said.join(" · ");
}

/** True for an object that only groups fields, such as `profile` in `facts.profile.gender`: it has no name of its own. */
function isNested(steps: readonly string[], index: number): boolean {
  return (
    !Object.hasOwn(es.field, aliases[steps[index] ?? ""] ?? steps[index] ?? "") && !/^\d+$/.test(steps[index + 1] ?? "")
  );
}

/** The title of the field alone, without its path; undefined if the form uses another name. */
export function fieldLabel(t: Translate, path: string): string | undefined {
  const step =
    titled(path)
      .split(".")
      .findLast((each) => !/^\d+$/.test(each)) ?? path;
  const name = nameOf(t, step);
  return name === step ? undefined : name;
}

/** Joins the steps of a group whose fields have short names: `consent.on` is `consentOn`. */
function titled(path: string): string {
  return path.replace(/\bconsent\.(\w)/, (_, letter: string) => `consent${letter.toUpperCase()}`);
}

function nameOf(t: Translate, step: string): string {
  const key = aliases[step] ?? step;
  return Object.hasOwn(es.field, key) ? t(`field.${key}.label` as Parameters<Translate>[0]) : step;
}
