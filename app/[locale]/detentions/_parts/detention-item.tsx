import type { ReactNode } from "react";
import { whoOf } from "@/app/_public/releases/release-words";
import { address } from "@/app/_public/site/address";
import { placeName } from "@/app/_public/site/place-name";
import { Badge } from "@/components/ui/badge";
import { hiddenDetentionSentence, standingOf, startOf } from "@/domain/figures/detention-sentence";
import { nationalitiesOf } from "@/domain/figures/release-sentence";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { FacilityRow } from "@/domain/projection/rows";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = {
  detention: PublishedDetention | HiddenDetention;
  facilities: ReadonlyMap<string, FacilityRow>;
  locale: Locale;
  view: View;
  /** Further lines. */
  children?: ReactNode;
};

/** A row in the list of detentions. For a hidden detention it says only that an earlier view counted it. */
export function DetentionItem({ detention, facilities, locale, view, children }: Props) {
  const t = translator(locale);
  if ("hidden" in detention) return <li className="record hint">{hiddenDetentionSentence(detention, locale)}</li>;
  const facts = [nationalitiesOf(detention, locale), placeName(detention, facilities)];
  return (
    <li className="record dated">
      <p className="record-date">{detention.day === null ? t("detention.no_start") : startOf(detention, locale)}</p>
      <p className="record-title">
        <a href={address(locale, `/detentions/${detention.number}`, view)}>{whoOf(detention, locale)}</a>
        {detention.ordinal > 1 && <Badge tone="neutral">{t("detention.again")}</Badge>}
      </p>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <p className="record-standing">{standingOf(detention, locale)}</p>
      {children}
    </li>
  );
}
