/** Words of the subject, in both languages. */
const subject =
  /\b(pres[oa]s?|deten|arrest|excarcel|liber(ad|aci)|cárcel|prisi|prison|detain|releas|polític|politic|víctima|victim)/iu;

/**
 * Returns the title of a staff page for the tab and the browser's history. A title with a word of the subject is replaced:
 * whoever looks at the screen, or at the history of a seized laptop, learns nothing from it. The heading says it in full.
 */
export function neutralTitle(title: string, instead: string): string {
  return subject.test(title) ? instead : title;
}
