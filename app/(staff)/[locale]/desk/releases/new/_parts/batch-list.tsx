import { sum } from "d3-array";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { keys } from "@/app/(staff)/_shared/pages/keys";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { FocusBack } from "@/components/forms/focus-back";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Db } from "@/db/ledger/open";
import { countLines, findOpenBatch } from "@/db/releases/find-batch";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { lineDetails, lineTitle } from "./line-words";
import { publishLabel } from "./publish-label";
import { publishBatchAction, undoLineAction } from "./release-actions";

type Props = { words: DeskWords; db: Db; owner: string; policy: ReviewPolicy };

/** Maximum lines shown; a longer batch would slow down the page. */
const mostShown = 100;

type UndoProps = { words: DeskWords; title: string; line: number; accessKey: string | undefined };

/** The day's batch, newest line first, each with an undo button; and the form that publishes all as one change. */
export function BatchList({ words, db, owner, policy }: Props) {
  const { t, locale } = words;
  const batch = findOpenBatch(db, owner, mostShown);
  const lines = batch?.lines.toReversed() ?? [];
  const counts = batch ? countLines(db, batch.id) : [];
  const count = sum(counts, (each) => each.count);
  return (
    <section className="batch stack" aria-labelledby="batch">
      <h2 id="batch">{t("desk.batch.title", { count })}</h2>
      {lines.length === 0 && <p className="hint">{t("desk.batch.empty")}</p>}
      {/* The form stays after the batch was published in another window, to say so. */}
      <ActionForm action={publishBatchAction} initial={freshForm()} className="publish-batch" {...formFrame(t, locale)}>
        {batch && lines.length > 0 && (
          <>
            <input type="hidden" name="batch" value={batch.id} readOnly />
            <input type="hidden" name="last" value={lines[0]?.id} readOnly />
            <SubmitButton label={publishLabel(t, counts, policy)} busy={t("form.saving")} />
          </>
        )}
      </ActionForm>
      <ol className="plain batch-lines" reversed>
        {lines.map((line, index) => (
          <li key={line.id} id={`field-lines-${line.release}`} tabIndex={-1}>
            <div>
              <a href={`/${locale}/${pathOf(line.record.document.type, line.record.document.id)}`}>
                {lineTitle(words, line)}
              </a>
              <span className="hint">{lineDetails(words, line)}</span>
            </div>
            <Undo
              words={words}
              title={lineTitle(words, line)}
              line={line.id}
              accessKey={index === 0 ? keys.undo : undefined}
            />
          </li>
        ))}
      </ol>
      {count > lines.length && (
        <p className="hint">
          {t("desk.batch.older", { count: count - lines.length })}{" "}
          <a href={`/${locale}/desk/releases?publication=draft`}>{t("desk.batch.see_drafts")}</a>
        </p>
      )}
    </section>
  );
}

/** The button that undoes a line; the newest line has a shortcut. */
function Undo({ words: { t, locale }, title, line, accessKey }: UndoProps) {
  return (
    <ActionForm
      action={undoLineAction}
      initial={freshForm()}
      className=""
      {...formFrame(t, locale, { line: String(line) })}
    >
      <SubmitButton
        label={t("desk.batch.undo")}
        of={title}
        busy={t("form.working")}
        accessKey={accessKey}
        className="button quiet"
      />
      <FocusBack goal=".line input:not([type=hidden])" />
    </ActionForm>
  );
}
