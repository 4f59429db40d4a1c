import type { Values } from "@/components/form-state/form-state";
import type { Tally } from "@/domain/tally/tally";

/**
 * Returns the form's values after filling. Rows that were filled before are replaced, typed rows stay and come first. A
 * typed total stays, too. A place that the user chose for a piece remains if the text still has that piece.
 */
export function filledRows(typed: Values, { total, rows, aside, open }: Tally): Values {
  const before = rowsOf(typed);
  const chosen = new Map(before.map(({ heard, facility }) => [heard, facility]));
  const byHand = before.filter(({ heard, facility, value }) => heard === "" && (facility !== "" || value !== ""));
  const read = rows.map(({ heard, facility, value }) => {
    return { heard, facility: facility ?? chosen.get(heard) ?? "", value: String(value) };
  });
  const isOpen = !typed.value?.trim() || typed.value === typed.filledTotal;
  const filledTotal = {
    value: String(total?.value),
    filledTotal: String(total?.value),
    qualifier: total?.qualifier ?? "",
  };
  return {
    ...withoutLists(typed),
    ...(total && isOpen && filledTotal),
    ...inList("places", [...byHand, ...read]),
    ...inList("aside", aside),
    ...inList("open", open),
  };
}

type Row = { heard: string; facility: string; value: string };

const lists = /^(?:places|aside|open)\.\d+\./;

function rowsOf(values: Values): Row[] {
  const rows = new Map<number, Row>();
  for (const [name, text] of Object.entries(values)) {
    const [, index, field] = /^places\.(\d+)\.(heard|facility|value)$/.exec(name) ?? [];
    if (index === undefined || field === undefined) continue;
    const row = rows.get(Number(index)) ?? { heard: "", facility: "", value: "" };
    rows.set(Number(index), { ...row, [field]: text.trim() });
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

function withoutLists(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !lists.test(name)));
}

function inList(list: string, entries: readonly Record<string, string>[]): Values {
  return Object.fromEntries(
    entries.flatMap((entry, index) =>
      Object.entries(entry).map(([field, text]) => [`${list}.${index}.${field}`, text]),
    ),
  );
}
