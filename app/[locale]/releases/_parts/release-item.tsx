import { verifierOf, whoOf } from "@/app/_public/releases/release-words";
import { address } from "@/app/_public/site/address";
import { placeName } from "@/app/_public/site/place-name";
import { Badge } from "@/components/ui/badge";
import { hiddenSentence, kindOf, nationalitiesOf } from "@/domain/figures/release-sentence";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import type { FacilityRow, PublisherRow } from "@/domain/projection/rows";
import type { View } from "@/domain/view/view";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = {
  release: PublishedRelease | HiddenRelease;
  facilities: ReadonlyMap<string, FacilityRow>;
  publishers: ReadonlyMap<string, PublisherRow>;
  locale: Locale;
  view: View;
};

/** A row in the list of releases. For a hidden release it says only that an earlier view counted it. */
export function ReleaseItem({ release, facilities, publishers, locale, view }: Props) {
  const t = translator(locale);
  if ("hidden" in release) return <li className="record hint">{hiddenSentence(release, locale)}</li>;
  const facts = [nationalitiesOf(release, locale), placeName(release, facilities), kindOf(release, locale)];
  return (
    <li className="record dated">
      <p className="record-date">{formatDate(release.day, locale)}</p>
      <p className="record-title">
        <a href={address(locale, `/releases/${release.number}`, view)}>{whoOf(release, locale)}</a>
      </p>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <p className="record-standing">
        <Badge tone={release.verification}>{t(`verification.${release.verification}`)}</Badge>
        {verifierOf(release, publishers, locale)}
      </p>
    </li>
  );
}
