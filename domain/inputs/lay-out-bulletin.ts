import type { BulletinLayout, LayoutPart } from "@/domain/records/bulletin-layout";
import type { Values } from "./values";

/** A measure of a bulletin: its parts in printed order, and the first day that is proposed for it. */
export type BulletinBlock = BulletinLayout[number] & { since?: string };

type Part = { dimension: string; category: string; value: string };
type Figure = { measure: string; since: string; value: string; qualifier: string; parts: Part[] };

/**
 * Rearranges a bulletin form's values for a layout. The form has one main figure (`measure`, `value`, `parts.0…`) and
 * further ones (`figures.0.…`). Each gets the parts of its measure in printed order, then what else was typed. No typed
 * number is lost: a figure whose measure is not in the layout follows the others.
 *
 * `before`: the main measure until the user chose another layout or measure. What was typed for it follows the choice,
 * unless the chosen measure already has numbers of its own. Rows that the old layout left blank are dropped.
 */
export function layOutBulletin(values: Values, blocks: readonly BulletinBlock[], before?: string): Values {
  const measure = values.measure ?? "";
  const typed = figuresIn(values);
  const [first = blank(measure)] = typed;
  const further = typed.slice(1).filter(isTyped);
  const chosen = before === undefined ? undefined : further.find((figure) => figure.measure === measure);
  const displaced = chosen && isTyped(first) ? [{ ...first, measure: before ?? "" }] : [];
  const others = [...displaced, ...further].filter((figure) => figure.measure !== measure);
  const printed = blocks.filter((block) => block.measure !== measure);
  const figures = [
    ...printed.map(
      (block) => others.find((figure) => figure.measure === block.measure) ?? blank(block.measure, block.since),
    ),
    ...others.filter((figure) => !printed.some((block) => block.measure === figure.measure)),
  ];
  const laidOut = (prefix: string, figure: Figure) => {
    const own = blocks.find((block) => block.measure === figure.measure)?.parts ?? [];
    return namesOf(prefix, figure, partsIn(figure, own, before !== undefined));
  };
  const all = [laidOut("", chosen ?? first), ...figures.map((figure, n) => laidOut(`figures.${n}.`, figure))];
  return Object.assign(withoutFigures(values), ...all);
}

/** Returns the figures of a form's values; the first is the main one. */
function figuresIn(values: Values): Figure[] {
  const further = Object.keys(values).flatMap((name) => /^figures\.(\d+)\.measure$/.exec(name)?.[1] ?? []);
  const prefixes = [
    "",
    ...further
      .map(Number)
      .sort(inOrder)
      .map((index) => `figures.${index}.`),
  ];
  return prefixes.map((prefix) => {
    const field = (name: string) => values[prefix + name] ?? "";
    const parts = rowsOf(values, `${prefix}parts.`).map((row) => ({
      dimension: values[`${row}.dimension`] ?? "",
      category: values[`${row}.category`] ?? "",
      value: values[`${row}.value`] ?? "",
    }));
    return {
      measure: field("measure"),
      since: field("since"),
      value: field("value"),
      qualifier: field("qualifier"),
      parts,
    };
  });
}

/** Returns the names of a list's rows in order: `parts.0`, `parts.1`. */
function rowsOf(values: Values, list: string): string[] {
  const own = Object.keys(values).filter((name) => name.startsWith(list));
  const indexes = own.map((name) => Number(name.slice(list.length).split(".")[0]));
  return [...new Set(indexes)].sort(inOrder).map((index) => list + index);
}

function inOrder(one: number, other: number): number {
  return one - other;
}

function blank(measure: string, since = ""): Figure {
  return { measure, since, value: "", qualifier: "", parts: [] };
}

/** A first day alone is no figure: the form proposes it. */
function isTyped({ value, parts }: Figure): boolean {
  return value.trim() !== "" || parts.some((part) => part.value.trim() !== "");
}

/** Returns the printed parts in order, then the other rows. A category that is typed twice keeps both rows. */
function partsIn({ parts }: Figure, printed: BulletinBlock["parts"], isNew: boolean): Part[] {
  const typed = isNew ? parts.filter(({ value }) => value.trim() !== "") : parts;
  const rows = printed.map((part) => typed.find((row) => isSame(row, part)) ?? { ...part, value: "" });
  const others = typed.filter((row) => !rows.includes(row) && Object.values(row).some((text) => text.trim() !== ""));
  return [...rows, ...others];
}

function isSame(row: Part, part: LayoutPart): boolean {
  return row.dimension === part.dimension && row.category === part.category;
}

function namesOf(prefix: string, figure: Figure, rows: readonly Part[]): Values {
  const { measure, since, value, qualifier } = figure;
  const fields = Object.entries({ measure, since, value, qualifier: qualifier || "exact" });
  const cells = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, text]) => [`parts.${index}.${field}`, text] as const),
  );
  return Object.fromEntries([...fields, ...cells].map(([name, text]) => [prefix + name, text]));
}

function withoutFigures(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/^(?:parts|figures)\.\d+\./.test(name)));
}
