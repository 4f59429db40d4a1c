import { ChartBlock } from "@/app/_public/charts/chart-block";
import { address } from "@/app/_public/site/address";
import { Dataset } from "@/app/_public/site/dataset";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import type { DashboardQuery } from "@/domain/addresses/page-queries";
import type { ChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Choices } from "@/domain/charts/entry";
import { identityOf } from "@/domain/figures/change-sentence";
import { chosenChange } from "@/domain/figures/chosen-change";
import { translator } from "@/messages/translator";
import { FirstScreen } from "./first-screen";

type Props = { context: ChartContext; query: Pick<DashboardQuery, "nationality" | "period" | "on"> };

/**
 * The charts of the first page, in order, and the switches that each has there. Other switches are on the chart's own
 * page.
 */
const shown: { name: ChartName; takes: (keyof Props["query"])[] }[] = [
  { name: "detained-vs-released", takes: ["nationality", "period"] },
  { name: "change", takes: [] },
  { name: "announced-vs-verified", takes: [] },
  { name: "nationality", takes: [] },
  { name: "nationality-countries", takes: ["on"] },
  { name: "logged-by-nationality", takes: [] },
];

/** The dashboard: the first screen's figures, then the charts, each with its table. */
export function Dashboard({ context, query }: Props) {
  const { view, locale } = context;
  const t = translator(locale);
  const edition = readEdition(view);
  const given = inAddress(query);
  return (
    <SiteFrame view={view} locale={locale} path="" query={given}>
      <Dataset context={context} />
      <FirstScreen context={context} />
      {shown.map(({ name, takes }) => {
        const own = Object.fromEntries(takes.map((choice) => [choice, given[choice]]));
        return (
          <ChartBlock
            key={name}
            name={name}
            context={context}
            edition={edition}
            choices={own}
            linkTo={(choices) => linkTo(name, takes, choices)}
            hasSummaryAbove={name === "detained-vs-released" && query.nationality === "all"}
          >
            {name === "change" && <OtherChanges context={context} />}
          </ChartBlock>
        );
      })}
      <p>
        <a href={address(locale, "/charts", view)}>{t("charts.title")}</a>
      </p>
    </SiteFrame>
  );

  /** Returns this page with other choices, or the chart's own page if this page does not offer them. */
  function linkTo(name: ChartName, takes: string[], choices: Choices): string {
    const isOurs = Object.entries(choices).every(([choice, value]) => value === undefined || takes.includes(choice));
    if (!isOurs) return address(locale, `/charts/${name}`, view, choices);
    return `${address(locale, "", view, { ...given, ...choices })}#${name}`;
  }
}

/** The newest change as a sum, and a link to the others. */
function OtherChanges({ context }: { context: ChartContext }) {
  const { view, locale, ledger } = context;
  const { found } = chosenChange(ledger.counts, ledger.settings.leadPublisher, {});
  return (
    <>
      {"steps" in found && <p className="identity">{identityOf(found, locale)}</p>}
      <p>
        <a href={address(locale, "/change", view)}>{translator(locale)("why.more")}</a>
      </p>
    </>
  );
}

/** Returns the choices as query parameters, without defaults. */
function inAddress({ nationality, period, on }: Props["query"]): Choices {
  return {
    nationality: nationality === "all" ? undefined : nationality,
    period: period === "recent" ? undefined : period,
    on,
  };
}
