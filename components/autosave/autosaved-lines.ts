import { freshForm, type Values } from "@/components/form-state/form-state";
import type { SentLine } from "@/components/form-state/use-lines";
import { withNamesOfToday } from "./earlier-names";

const prefix = "line.";

/** Returns the unconfirmed lines as text values, to be saved together with the fields of their form. */
export function packedLines(lines: readonly SentLine[]): Values {
  return Object.fromEntries(lines.map(({ id, values }) => [prefix + id, JSON.stringify(values)]));
}

/**
 * Reverses `packedLines`: returns the typed values and the waiting lines. Each line carries `message`, which says why
 * it waits.
 */
export function restoredLines(saved: Values, message: string): { typed: Values; lines: SentLine[] } {
  const typed: Values = {};
  const lines: SentLine[] = [];
  for (const [name, text] of Object.entries(saved)) {
    if (!name.startsWith(prefix)) typed[name] = text;
    else {
      const values = withNamesOfToday(JSON.parse(text) as Values);
      lines.push({ id: name.slice(prefix.length), values, answer: { ...freshForm(values), message } });
    }
  }
  return { typed, lines: lines.reverse() };
}
