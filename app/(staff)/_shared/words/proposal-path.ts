/** The page of a proposal, after the language. `sent`: with the notice that it was just sent. */
export function proposalPath(proposal: number, { sent = false } = {}): string {
  return `desk/proposals/${proposal}${sent ? "?sent=1" : ""}`;
}
