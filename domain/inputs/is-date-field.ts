/** True if a form's field holds a date. `field` is the last step of its path. */
export function isDateField(field: string): boolean {
  return /^(day|from|since|asOf|birthDate|baseDate|detainedFrom|until|on|.*On)$/.test(field);
}
