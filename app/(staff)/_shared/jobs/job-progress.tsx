import type { ReactNode } from "react";
import type { Job } from "@/db/jobs/start-job";

type Props = {
  job: Pick<Job, "done" | "total">;
  /** What is being done, and how far it is. */
  text: string;
  /** What else is to be known, and the way to stop it. */
  children?: ReactNode;
};

/** How far a job is. The page looks again by itself, with scripts and without. */
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
