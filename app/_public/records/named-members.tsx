import { address } from "@/app/_public/site/address";
import { publishedLedger } from "@/db/published/connection";
import { findNamedMembers, type GroupNumber } from "@/db/published/named-members";
import type { View } from "@/domain/view/view";
import { numberRanges } from "@/domain/wording/number-ranges";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = { view: View; locale: Locale; of: GroupNumber };

/** More links would make the page of a large group longer than its list. */
const mostLinks = 100;

/** Of a group with people left: the releases of the people named since. Nothing if nobody was named. */
export function SomeNamed(props: Props) {
  const members = findNamedMembers(publishedLedger(), props.view, props.of) ?? [];
  if (members.length === 0) return null;
  return (
    <section className="named-members">
      <p>{translator(props.locale)("release.some_named")}</p>
      <Numbers {...props} members={members} />
    </section>
  );
}

/** The releases of a group's people, with a link to each. */
export function Numbers({ view, locale, members }: Omit<Props, "of"> & { members: readonly number[] }) {
  const t = translator(locale);
  if (members.length === 0) return null;
  return (
    <>
      <p>{t("release.named_in", { numbers: numberRanges(members, locale) })}</p>
      <ul className="plain number-links" aria-label={t("release.named_links")}>
        {members.slice(0, mostLinks).map((number) => (
          <li key={number}>
            <a href={address(locale, `/releases/${number}`, view)}>{t("release.number", { number })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
