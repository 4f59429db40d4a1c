const nothing =
  /^(?:[-—–.]+|n\/?[ad]|s\/?[in]|n\.? ?d\.?|sin (?:datos?|informaci[oó]n)|no aplica|unknown|desconocid[oa]|se desconoce|no se sabe|no informad[oa])$/iu;

/** True for a sign that nothing is known: "-", "N/A", "sin datos". */
export function isNothing(cell: string): boolean {
  return nothing.test(cell.trim());
}
