import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { differenceLines } from "@/app/(staff)/_shared/words/difference-lines";
import type { Difference } from "@/domain/history/difference";

type Props = { words: DeskWords; differences: readonly Difference[] };

/** The differences between two versions, field by field: the old value struck through, then the new one. */
export function Differences({ words, differences }: Props) {
  return (
    <dl className="facts">
      {differenceLines(words, differences).map(({ path, title, before, after }) => (
        <div key={path}>
          <dt>{title}</dt>
          <dd>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
