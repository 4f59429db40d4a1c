import es from "@/messages/es.json";
import type { Translate } from "@/messages/translator";

/** Steps of a path that say nothing to a reader. */
const unsaid = new Set(["facts", "identity", "end", "id", "source", "gone"]);

/** Lists of the history whose things go by their own number. */
const numbered = new Set(["detentions", "evidence"]);

/** Where a record names something otherwise than the form's field. */
const aliases: Record<string, string> = {
  state: "custody_state",
  citations: "sources",
  disabled: "state",
};

/**
 * What a field is called, from the path to it: `facts.detentions[4].end.release.day` is "Detenciones 4 · Día". Also
 * takes the dotted names of forms. Spells and evidence of the history go by their number, everything else by its place from 1.
 */
export function fieldTitle(t: Translate, path: string): string {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "" && !unsaid.has(step));
  const said: string[] = [];
  for (const [index, step] of steps.entries()) {
    const isInner = index < steps.length - 1 && (step === "release" || step === "detention");
    if (/^\d+$/.test(step))
      said.push(
        `${said.pop() ?? ""} ${numbered.has(steps[index - 1] ?? "") && path.includes("[") ? step : Number(step) + 1}`.trim(),
      );
    else if (!isInner) said.push(nameOf(t, step));
  }
  return said.join(" · ");
}

/** What the field itself is called, however deep it lies; nothing where the form calls it something else. */
export function fieldLabel(t: Translate, path: string): string | undefined {
  const step = path.split(".").findLast((each) => !/^\d+$/.test(each)) ?? path;
  const name = nameOf(t, step);
  return name === step ? undefined : name;
}

function nameOf(t: Translate, step: string): string {
  const key = aliases[step] ?? step;
  return Object.hasOwn(es.field, key) ? t(`field.${key}.label` as Parameters<Translate>[0]) : step;
}
