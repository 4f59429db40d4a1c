import { Fragment } from "react";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { Notice } from "@/components/ui/notice";
import type { MergeBranch } from "./merge-branches";
import { RecordLink } from "./record-link";

/** Maximum clashes listed; the number of the others follows. */
const mostListed = 20;

/** The figures that must be corrected before the merge, with links; nothing if there are none. */
export function ClashNotice({
  words,
  branch,
  clashes,
}: {
  words: DeskWords;
  branch: MergeBranch;
  clashes: string[][];
}) {
  const { t } = words;
  if (clashes.length === 0) return null;
  return (
    <Notice kind="error" title={t(`desk.merge_of.${branch}.clash`, { count: clashes.length })}>
      <p>{t(`desk.merge_of.${branch}.clash_text`)}</p>
      <ul>
        {clashes.slice(0, mostListed).map((figures) => (
          <li key={figures.join(" ")}>
            {figures.map((id, index) => (
              <Fragment key={id}>
                {index > 0 && " · "}
                <RecordLink words={words} type="count" id={id} />
              </Fragment>
            ))}
          </li>
        ))}
        {clashes.length > mostListed && <li>{t("desk.merge.more", { count: clashes.length - mostListed })}</li>}
      </ul>
    </Notice>
  );
}
