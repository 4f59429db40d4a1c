import type { Import } from "@/db/imports/find-import";
import type { Job } from "@/db/jobs/start-job";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/messages/translator";
import { cancelImportAction } from "./actions";

type Props = { t: Translate; locale: Locale; found: Import; job: Job };

/** Which step an import is in and how far, and the way to stop it. The page looks again by itself. */
export function ImportProgress({ t, locale, found, job }: Props) {
  const step = job.kind as "import_read" | "import_simulate" | "import_apply" | "import_undo";
  const isWriting = step === "import_apply" && job.total !== null && job.done === job.total;
  return (
    <div className="card stack">
      <meta httpEquiv="refresh" content="2" />
      <p role="status">
        <label>
          {t(isWriting ? "desk.import.step.writing" : `desk.import.step.${step}`, { done: job.done })}{" "}
          <progress value={job.done} max={job.total ?? undefined} />
        </label>
      </p>
      {step !== "import_undo" && (
        <form action={cancelImportAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={found.id} />
          <button type="submit" className="button">
            {t("desk.import.cancel")}
          </button>
        </form>
      )}
    </div>
  );
}
