import { Dataset } from "@/app/_public/site/dataset";
import { homeChoices } from "@/app/_public/site/home-choices";
import { SiteFrame } from "@/app/_public/site/site-frame";
import type { DashboardQuery } from "@/domain/addresses/page-queries";
import type { ChartContext } from "@/domain/charts/chart-context";
import { Countries } from "./countries";
import { FirstScreen } from "./first-screen";
import { FurtherLinks } from "./further-links";
import { HomeChart } from "./home-chart";
import { Released } from "./released";
import { WhatsNew } from "./whats-new";

type Props = { context: ChartContext; query: Pick<DashboardQuery, "nationality" | "period" | "on"> };

/** The home page: the number, what is new, releases, one chart, nationalities and links to the other pages. */
export function Dashboard({ context, query }: Props) {
  const { view, locale } = context;
  const given = homeChoices(query);
  return (
    <SiteFrame view={view} locale={locale} path="" query={given}>
      <Dataset context={context} />
      <div className="home">
        <div className="home-top">
          <FirstScreen context={context} />
          <WhatsNew context={context} />
        </div>
        <Released context={context} />
        <HomeChart context={context} given={given} />
        <Countries context={context} given={given} />
        <FurtherLinks context={context} />
      </div>
    </SiteFrame>
  );
}
