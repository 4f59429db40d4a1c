import type { Difference } from "@/domain/history/difference";
import type { DeskWords } from "../words/desk-words";
import { fieldTitle } from "../words/field-title";
import { valueWords } from "../words/value-words";

type Props = { words: DeskWords; differences: readonly Difference[] };

/** Two versions of a record field by field: what stood struck out, what stands now after it. */
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
  // The number of a thing in a list is in the title of each of its fields.
  if (path.endsWith("].id")) return null;
  const field = path.split(/[.[\]]+/).findLast((step) => /^[a-zA-Z]/.test(step)) ?? path;
  const [old, fresh] = [valueWords(words, field, before), valueWords(words, field, after)];
  if (old === fresh) return null;
  return (
    <div>
      <dt>{fieldTitle(words.t, path)}</dt>
      <dd>
        {old && <del>{old}</del>} {fresh && <ins>{fresh}</ins>}
      </dd>
    </div>
  );
}
