import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { fieldId, type ProblemLink } from "@/components/form-state/form-state";
import type { Problem } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { findPersonOfDetention, findPersonOfRelease } from "@/db/people/find-person-of";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The link to what a problem conflicts with: a figure, a detention or release, on its person's page or in the form itself. */
export function problemLink(db: Db, t: Translate, locale: Locale, problem: Problem): ProblemLink | undefined {
  const { spell: detention, place, number, person: known, figure } = problem.values ?? {};
  if (figure !== undefined) {
    const label = t("problem.see_figure", { figure });
    return { href: `/${locale}/${pathOf("count", String(figure))}`, label, isElsewhere: true };
  }
  if (known !== undefined) {
    return { href: `/${locale}/${pathOf("person", String(known))}`, label: t("problem.see_person"), isElsewhere: true };
  }
  if (detention !== undefined) {
    const person = findPersonOfDetention(db, Number(detention));
    const label = t("problem.see_spell");
    return person
      ? { href: `/${locale}/${pathOf("person", person)}#spell-${detention}`, label, isElsewhere: true }
      : { href: `#${fieldId(`detentions.${Number(place) - 1}.from`)}`, label, isElsewhere: false };
  }
  if (number === undefined) return undefined;
  const person = findPersonOfRelease(db, Number(number));
  const href = person && `/${locale}/${pathOf("person", person)}#release-${number}`;
  return href ? { href, label: t("problem.see_release"), isElsewhere: true } : undefined;
}
