import { ActionForm } from "@/components/forms/action-form";
import { FocusBack } from "@/components/forms/focus-back";
import { freshForm } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Batch } from "@/db/batches/find-batch";
import type { ReviewPolicy } from "@/domain/vocabulary";
import { formFrame } from "../form/form-frame";
import { pathOf } from "../record-path";
import type { DeskWords } from "../words/desk-words";
import { publishBatchAction, undoLineAction } from "./actions";
import { keys } from "./keys";
import { lineTitle, lineTold } from "./line-words";
import { publishLabel } from "./publish-label";

type Props = { words: DeskWords; batch: Batch | undefined; policy: ReviewPolicy };

type UndoProps = { words: DeskWords; title: string; line: number; accessKey: string | undefined };

/** The day's batch: what was logged, newest first, each to be taken back; and its publication as one change. */
export function BatchList({ words, batch, policy }: Props) {
  const { t, locale } = words;
  const lines = batch?.lines.toReversed() ?? [];
  return (
    <section className="batch stack" aria-labelledby="batch">
      <h2 id="batch">{t("desk.batch.title", { count: lines.length })}</h2>
      {lines.length === 0 && <p className="hint">{t("desk.batch.empty")}</p>}
      {/* It stays where the batch was published elsewhere, to say so. */}
      <ActionForm action={publishBatchAction} initial={freshForm()} className="publish-batch" {...formFrame(t, locale)}>
        {batch && lines.length > 0 && (
          <>
            <input type="hidden" name="batch" value={batch.id} readOnly />
            <input type="hidden" name="last" value={lines[0]?.id} readOnly />
            <SubmitButton label={publishLabel(t, batch.lines, policy)} busy={t("form.saving")} />
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
              <span className="hint">{lineTold(words, line)}</span>
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
    </section>
  );
}

/** Taking a line back; the newest one has a key. */
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
