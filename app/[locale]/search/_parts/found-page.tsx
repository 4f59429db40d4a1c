import type { FoundPage } from "@/domain/search/search-pages";
import { isCurrent, type View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** A found page, chart or definition. */
export function FoundPageItem({ page, view, locale }: { page: FoundPage; view: View; locale: Locale }) {
  const [path, place] = page.path.split("#");
  const at = isCurrent(view) ? "" : `?at=${view.at}`;
  return (
    <li className="record">
      <p className="record-title">
        <a href={`/${locale}${path}${at}${place ? `#${place}` : ""}`}>{page.title}</a>
      </p>
      <p className="hint">
        {translator(locale)(`search.kind.${page.kind}`)}
        {page.text !== null && ` · ${page.text}`}
      </p>
    </li>
  );
}
