/** The page that shows the progress of a job, after the language. */
export function jobPath(kind: string | undefined, id: number): string {
  return kind === "list_record" ? `desk/releases/list/job/${id}` : `desk/jobs/${id}`;
}
