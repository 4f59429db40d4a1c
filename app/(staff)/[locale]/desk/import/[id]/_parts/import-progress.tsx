import { JobProgress } from "@/app/(staff)/_shared/jobs/job-progress";
import { StopJob } from "@/app/(staff)/_shared/jobs/stop-job";
import type { Import } from "@/db/imports/find-import";
import type { Job } from "@/db/jobs/start-job";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { cancelImportAction } from "./import-actions";

type Props = { t: Translate; locale: Locale; found: Import; job: Job };

/** The current step of an import, its progress, and the button to stop it. */
export function ImportProgress({ t, locale, found, job }: Props) {
  const step = job.kind as "import_read" | "import_simulate" | "import_apply" | "import_undo";
  const isWriting = step === "import_apply" && job.total !== null && job.done === job.total;
  return (
    <JobProgress job={job} text={t(`desk.import.step.${isWriting ? "writing" : step}`, { done: job.done })}>
      {step !== "import_undo" && (
        <StopJob
          action={cancelImportAction}
          locale={locale}
          fields={{ id: found.id }}
          label={t("desk.import.cancel")}
        />
      )}
    </JobProgress>
  );
}
