import type { Job } from "@/db/jobs/start-job";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/messages/translator";
import { cancelListAction } from "./cancel-list-action";

type Props = { t: Translate; locale: Locale; job: Job };

/** How far a long list is, and the way to stop it before it is written. The page looks again by itself. */
export function ListJobProgress({ t, locale, job: { id, done, total } }: Props) {
  const isWriting = total !== null && done === total;
  return (
    <div className="card stack">
      <meta httpEquiv="refresh" content="2" />
      <p role="status">
        <label>
          {total === null
            ? t("pasted.job.waiting")
            : t(isWriting ? "pasted.job.writing" : "pasted.job.running", { done, total })}{" "}
          <progress value={done} max={total ?? undefined} />
        </label>
      </p>
      <p className="hint">{t("pasted.job.lead")}</p>
      <form action={cancelListAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button">
          {t("pasted.job.cancel")}
        </button>
      </form>
    </div>
  );
}
