import type { ReactNode } from "react";
import { address } from "@/app/_public/site/address";
import { publisherName } from "@/app/_public/site/publisher-name";
import type { ChartContext } from "@/domain/charts/chart-context";
import { formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { Found } from "./find-all";
import { FoundFigure } from "./found-figure";
import { FoundPageItem } from "./found-page";
import { FoundPerson } from "./found-person";
import { FoundPlaceItem } from "./found-place";

/** Maximum number of results that each group shows. */
const most = { people: 20, places: 10, publishers: 10, figures: 15, pages: 10 } as const;

type Props = { context: ChartContext; found: Found };

/** The results by group, each with the number shown and the number found; groups without results are left out. */
export function SearchResults({ context, found }: Props) {
  const { view, locale, ledger } = context;
  const t = translator(locale);
  const { people, places, publishers, figures, pages } = found;
  const isEmpty = [people, places, publishers, figures, pages].every((group) => group.length === 0);
  if (isEmpty) {
    return (
      <div role="status">
        <p className="none">{t("search.none")}</p>
        <p className="hint">{t("search.none_hint")}</p>
      </div>
    );
  }
  return (
    <>
      <Group context={context} name="people" all={people.length} isMore={found.morePeople}>
        {people.slice(0, most.people).map((each) => (
          <FoundPerson key={keyOf(each)} found={each} context={context} />
        ))}
      </Group>
      {(people.length > most.people || found.morePeople) && <p className="hint">{t("search.narrow")}</p>}
      <Group context={context} name="places" all={places.length}>
        {places.slice(0, most.places).map((place) => (
          <FoundPlaceItem key={place.id} place={place} view={view} locale={locale} />
        ))}
      </Group>
      <Group context={context} name="publishers" all={publishers.length}>
        {publishers.slice(0, most.publishers).map(({ id }) => (
          <li key={id} className="record">
            <p className="record-title">
              <a href={address(locale, "/counts", view, { publisher: id })}>
                {publisherName(ledger.publishers, id, locale)}
              </a>
            </p>
            <p className="hint">{t("search.figures_of")}</p>
          </li>
        ))}
      </Group>
      <Group context={context} name="figures" all={figures.length}>
        {figures.slice(0, most.figures).map((figure) => (
          <FoundFigure key={`${figure.count} ${JSON.stringify(figure.part)}`} figure={figure} context={context} />
        ))}
      </Group>
      {figures.length > most.figures && (
        <p>
          <a href={address(locale, "/counts", view)}>{t("search.all_counts")}</a>
        </p>
      )}
      <Group context={context} name="pages" all={pages.length}>
        {pages.slice(0, most.pages).map((page) => (
          <FoundPageItem key={`${page.kind} ${page.title}`} page={page} view={view} locale={locale} />
        ))}
      </Group>
    </>
  );
}

type GroupProps = {
  context: ChartContext;
  name: keyof typeof most;
  /** Number of results found. */
  all: number;
  /** True if there are more than `all`. */
  isMore?: boolean;
  children: ReactNode;
};

function Group({ context: { locale }, name, all, isMore = false, children }: GroupProps) {
  if (all === 0) return null;
  const t = translator(locale);
  const numbers = { shown: formatNumber(Math.min(all, most[name]), locale), all: formatNumber(all, locale) };
  return (
    <section aria-labelledby={`found-${name}`}>
      <h2 id={`found-${name}`}>
        {t(`search.group.${name}`)} <small>{t(isMore ? "search.shown_of_more" : "search.shown", numbers)}</small>
      </h2>
      <ul className="records">{children}</ul>
    </section>
  );
}

function keyOf(found: Found["people"][number]): string {
  return "detention" in found ? `detention ${found.detention.number}` : `release ${found.release.number}`;
}
