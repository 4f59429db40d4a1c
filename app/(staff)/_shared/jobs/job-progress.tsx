import type { ReactNode } from "react";
import type { Job } from "@/db/jobs/start-job";

type Props = {
  job: Pick<Job, "done" | "total">;
  /** The current step and its progress, in words. */
  text: string;
  /** Further information, and the button that stops the job. */
  children?: ReactNode;
};

/** The progress of a job. The page reloads itself every two seconds, also without JavaScript. */
export function JobProgress({ job: { done, total }, text, children }: Props) {
  return (
    <div className="card stack">
      <meta httpEquiv="refresh" content="2" />
      <p role="status">
        <label>
          {text} <progress value={done} max={total ?? undefined} />
        </label>
      </p>
      {children}
    </div>
  );
}
