import { address } from "@/app/_public/site/address";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

const labels = { releases: "release.all", detentions: "detention.all", counts: "count.all" } as const;

type Props = { view: View; locale: Locale; to: keyof typeof labels };

/** Link from a record to its list. A visitor who followed a shared link has not seen the list. */
export function BackLink({ view, locale, to }: Props) {
  return (
    <p className="back">
      <a href={address(locale, `/${to}`, view)}>{translator(locale)(labels[to])}</a>
    </p>
  );
}
