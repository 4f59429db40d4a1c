import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import type { Difference } from "@/domain/history/difference";
import type { Dimension } from "@/domain/values/vocabulary";

type Props = { words: DeskWords; differences: readonly Difference[] };

/** The differences between two versions, field by field: the old value struck through, then the new one. */
export function Differences({ words, differences }: Props) {
  return (
    <dl className="facts">
      {differences.map((difference) => (
        <Changed key={difference.path} words={words} difference={difference} />
      ))}
    </dl>
  );
}

function Changed({ words, difference: { path, before, after } }: { words: DeskWords; difference: Difference }) {
  // The titles of an item's fields identify the item, and the action says how a record ended.
  if (/(\]\.(id|dimension|category)|\.gone\.how)$/.test(path)) return null;
  const field = path.split(/[.[\]]+/).findLast((step) => /^[a-zA-Z]/.test(step)) ?? path;
  const [old, fresh] = [valueWords(words, field, before), valueWords(words, field, after)];
  if (old === fresh) return null;
  return (
    <div>
      <dt>{titleOf(words, path)}</dt>
      <dd>
        {old && <del>{old}</del>} {fresh && <ins>{fresh}</ins>}
      </dd>
    </div>
  );
}

/** The title of a difference: the category for a part of a count, otherwise the field. */
function titleOf(words: DeskWords, path: string): string {
  const [, dimension, category] = /\[(\w+):(.+)\]\.value$/.exec(path) ?? [];
  if (!dimension || !category) return fieldTitle(words.t, path);
  return `${words.t(`dimension.${dimension as Dimension}`)} · ${words.category(dimension, category)}`;
}
