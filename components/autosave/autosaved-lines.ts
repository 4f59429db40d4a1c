import { freshForm, type Values } from "@/components/form-state/form-state";
import type { SentLine } from "@/components/form-state/use-lines";

const prefix = "line.";

/** Lines whose answer nobody knows, as texts to be kept beside the fields of their form. */
export function packedLines(lines: readonly SentLine[]): Values {
  return Object.fromEntries(lines.map(({ id, values }) => [prefix + id, JSON.stringify(values)]));
}

/** The reverse: what stood in the form, and the lines beside it, each with the sentence that says why it waits. */
export function restoredLines(kept: Values, message: string): { typed: Values; lines: SentLine[] } {
  const typed: Values = {};
  const lines: SentLine[] = [];
  for (const [name, text] of Object.entries(kept)) {
    if (!name.startsWith(prefix)) typed[name] = text;
    else {
      const values: Values = JSON.parse(text);
      lines.push({ id: name.slice(prefix.length), values, answer: { ...freshForm(values), message } });
    }
  }
  return { typed, lines: lines.reverse() };
}
