import { address } from "@/app/_public/site/address";
import type { FoundPlace } from "@/domain/search/search-places";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** A found place: its name, and the lists of detentions and releases there. */
export function FoundPlaceItem({ place, view, locale }: { place: FoundPlace; view: View; locale: Locale }) {
  const t = translator(locale);
  const list = (path: string) => address(locale, path, view, { place: place.id });
  return (
    <li className="record">
      <p className="record-title">
        <span id={`place-${place.id}`}>{[place.name, place.entity].filter(Boolean).join(", ")}</span>
      </p>
      <p className="cluster">
        <a href={list("/detentions")} aria-describedby={`place-${place.id}`}>
          {t("search.detentions_at")}
        </a>
        <a href={list("/releases")} aria-describedby={`place-${place.id}`}>
          {t("search.releases_from")}
        </a>
      </p>
    </li>
  );
}
