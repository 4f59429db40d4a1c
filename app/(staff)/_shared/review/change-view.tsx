import { Differences } from "@/app/(staff)/_shared/records/differences";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { difference } from "@/domain/history/difference";
import { BeforeAfter } from "./before-after";
import type { Compared } from "./compared";
import { linesOf } from "./lines-of";
import { PersonCheck } from "./person-check";
import { documentTitle } from "./proposal-words";

/** Maximum records shown; more are not read with care. */
const most = 20;

type Props = {
  words: DeskWords;
  compared: readonly Compared[];
  /** Number of records of the change, also of those that are not stored for the comparison. */
  total?: number;
  /** Level of the first headings inside. */
  level: 2 | 3;
};

/** The records of a waiting change: what the public reads before and after, and what a reviewer has to check. */
export function ChangeView({ words, compared, total = compared.length, level }: Props) {
  const shown = compared.slice(0, most);
  const lines = compared.map((each) => linesOf(words, each));
  const all = { before: lines.flatMap(({ before }) => before), after: lines.flatMap(({ after }) => after) };
  const more = Math.max(total, compared.length) - shown.length;
  const Heading = `h${level}` as const;
  return (
    <>
      {shown.map((each, index) => {
        const { type, id } = each.after;
        const isInternal = type === "user" || type === "setting";
        return (
          <div key={`${type} ${id}`} className="stack">
            {shown.length > 1 && (
              <Heading>{documentTitle(words, each.after.identity ? each.after : (each.before ?? each.after))}</Heading>
            )}
            <BeforeAfter
              t={words.t}
              before={lines[index]?.before ?? []}
              after={lines[index]?.after ?? []}
              all={all}
              isPublic={!isInternal}
              level={shown.length > 1 && level === 2 ? 3 : shown.length > 1 ? 4 : level}
            />
            <PersonCheck words={words} compared={each} />
            {!isInternal && <AllFields words={words} compared={each} />}
          </div>
        );
      })}
      {more > 0 && <p>{words.t("desk.proposal.more", { count: more })}</p>}
    </>
  );
}

/** Every field that the change writes, also the internal ones. */
function AllFields({ words, compared: { before, after } }: { words: DeskWords; compared: Compared }) {
  const isErased = after.identity === null;
  const differences = [
    ...difference(before?.facts, after.facts, "facts"),
    ...(isErased ? [] : difference(before?.identity ?? {}, after.identity, "identity")),
  ];
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>{words.t("desk.proposal.all_fields")}</summary>
      <Differences words={words} differences={differences} />
    </details>
  );
}
