import { address } from "@/app/_public/site/address";
import type { ChartContext } from "@/domain/charts/chart-context";
import { translator } from "@/messages/translator";

const pages = ["charts", "counts", "releases", "detentions", "change", "summary", "about", "data"] as const;

/** Where a reader goes on from the home page. */
export function FurtherLinks({ context: { locale, view } }: { context: ChartContext }) {
  const t = translator(locale);
  return (
    <nav className="further-links" aria-labelledby="further">
      <h2 id="further">{t("home.more")}</h2>
      <ul className="contents">
        {pages.map((page) => (
          <li key={page}>
            <a href={address(locale, `/${page}`, view)}>{t(`site.nav.${page}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
