/** Where one sees how far a long list or a long change is, after the language. */
export function jobPath(kind: string | undefined, id: number): string {
  return kind === "list_record" ? `desk/releases/list/job/${id}` : `desk/jobs/${id}`;
}
