/**
 * True if a request counts as a use of the session: a page that is opened or a form that is sent. What a script of an open
 * page asks for, such as the progress of a job, does not: an unattended tab must not keep the session open. Browsers
 * before 2023 may not say what a request is; then every request counts.
 */
export function isUse(headers: { get(name: string): string | null }): boolean {
  const mode = headers.get("sec-fetch-mode");
  return mode === null || mode === "navigate" || headers.get("next-action") !== null;
}
