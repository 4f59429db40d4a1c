import { flatten } from "@/app/(staff)/_shared/form/flatten";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { Table } from "@/components/ui/table";
import type { DocumentOf } from "@/domain/records/document";
import { merged } from "@/domain/rules/merged";

type Person = DocumentOf<"person">;
type Props = { words: DeskWords; kept: Person; other: Person };

/** Compares two records field by field with the result of their merge. Differences are marked. */
export function SideBySide({ words, kept, other }: Props) {
  const { t } = words;
  const after = merged(kept, other).kept;
  const [one, two, result] = [kept, other, after].map(valuesOf) as [Values, Values, Values];
  const names = [...new Set([...Object.keys(one), ...Object.keys(two), ...Object.keys(result)])];
  const text = (values: Values, name: string) => valueWords(words, lastStep(name), values[name] ?? "") || "—";
  const columns = [
    t("desk.merge.field"),
    t("desk.merge.record", { id: kept.id }),
    t("desk.merge.record", { id: other.id }),
    t("desk.merge.result"),
  ].map((label, index) => ({ key: String(index), label, numeric: false }));
  const rows = names
    .filter((name) => [one, two, result].some((values) => (values[name] ?? "") !== ""))
    .map((name) => ({
      id: name,
      cells: [
        fieldTitle(t, name),
        text(one, name),
        one[name] === two[name] ? text(two, name) : <mark key={name}>{text(two, name)}</mark>,
        text(result, name),
      ],
    }));
  return <Table caption={t("desk.merge.title")} columns={columns} rows={rows} narrow="stacks" isHeaded />;
}

type Values = Record<string, string>;

/** The record as dotted fields, without internal numbers. */
function valuesOf({ facts, identity }: Person): Values {
  const { mergedFrom: _numbers, gone: _gone, ...rest } = facts;
  const values = flatten({ ...identity, ...rest });
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/\.(id|source|tier)$/.test(name)));
}

/** The last step of a name that is not a row number; it says what kind of value it is. */
function lastStep(name: string): string {
  return name.split(".").findLast((step) => !/^\d+$/.test(step)) ?? name;
}
