import type { Job } from "@/db/jobs/start-job";
import type { TitleReport } from "@/domain/imports/row-report";
import type { Locale } from "@/messages/locale";

/** The input of an import job. */
export type ImportJob = {
  import: number;
  locale: Locale;
  /** What the file's name reports that is not a release; the name itself is not stored. */
  nameReports?: TitleReport | null;
};

export function inputOf(job: Job): ImportJob {
  return JSON.parse(job.input ?? "{}") as ImportJob;
}
