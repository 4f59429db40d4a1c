import { cancelOwnJobAction } from "@/app/(staff)/_shared/jobs/cancel-own-job-action";
import { JobProgress } from "@/app/(staff)/_shared/jobs/job-progress";
import { StopJob } from "@/app/(staff)/_shared/jobs/stop-job";
import type { Job } from "@/db/jobs/start-job";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; job: Job };

/** The progress of a long list, and the button that stops it before it is written. */
export function ListJobProgress({ t, locale, job }: Props) {
  const { done, total } = job;
  const text =
    total === null
      ? t("pasted.job.waiting")
      : t(`pasted.job.${done === total ? "writing" : "running"}`, { done, total });
  return (
    <JobProgress job={job} text={text}>
      <p className="hint">{t("pasted.job.lead")}</p>
      <StopJob
        action={cancelOwnJobAction}
        locale={locale}
        fields={{ id: job.id, kind: job.kind }}
        label={t("pasted.job.cancel")}
      />
    </JobProgress>
  );
}
