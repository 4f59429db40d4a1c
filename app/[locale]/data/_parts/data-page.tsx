import { fileSizes } from "@/app/_public/machines/file-sizes";
import { address } from "@/app/_public/site/address";
import { readChartContext } from "@/app/_public/site/page-context";
import { readEdition } from "@/app/_public/site/read-edition";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Table } from "@/components/ui/table";
import { publishedLedger } from "@/db/published/connection";
import { apaCitation, plainCitation } from "@/domain/charts/chart-citation";
import { licence } from "@/domain/charts/footer";
import { dataFiles, pathOfFile } from "@/domain/exports/package/data-files";
import { sentenceOf } from "@/domain/figures/sentence";
import { summaryOf } from "@/domain/figures/summary";
import { frozenAddress } from "@/domain/view/edition";
import { isCurrent, type View } from "@/domain/view/view";
import { countryName, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { CheckHistory } from "./check-history";
import { DataDictionary } from "./data-dictionary";
import { SheetFiles } from "./sheet-files";

const feeds = ["releases", "counts", "corrections"] as const;

/** All data as files: the content of each, how to cite it, where programs read it, and what the columns mean. */
export function DataPage({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const sizes = fileSizes(publishedLedger(), view);
  const at = isCurrent(view) ? "" : `?at=${view.at}`;
  const machines = [
    { href: `/data/datapackage.json${at}`, label: t("data.package") },
    { href: address(locale, "/api", view), label: t("data.api") },
    { href: "/api/v1/openapi.json", label: t("data.openapi") },
    { href: address(locale, "/corrections", view), label: t("data.corrections") },
    ...feeds.map((feed) => ({ href: `/${locale}/feed/${feed}.xml`, label: `Atom: ${t(`site.feed.${feed}`)}` })),
  ];
  return (
    <SiteFrame view={view} locale={locale} path="/data">
      <h1>{t("data.title")}</h1>
      <p>{t("data.lead", { licence })}</p>
      <SheetFiles view={view} locale={locale} />
      <h2>{t("data.sheets.plain")}</h2>
      <Table
        narrow="stacks"
        caption={t("data.files")}
        columns={(["file", "what", "lines"] as const).map((key) => ({
          key,
          label: t(`data.column.${key}`),
          numeric: key === "lines",
        }))}
        rows={dataFiles.map((file) => {
          const lines = sizes[file.name]?.rows;
          return {
            id: file.name,
            cells: [
              <a key="file" href={`${pathOfFile(file)}${at}`} aria-label={t("data.download", { name: file.name })}>
                {file.name}.csv
              </a>,
              t(`file.${file.name}.lead`),
              lines === undefined ? t("data.lines_unknown") : formatNumber(lines, locale),
            ],
          };
        })}
      />
      <p>{t("data.format")}</p>
      <Citations view={view} locale={locale} />
      <CheckHistory view={view} locale={locale} />
      <h2>{t("data.machines")}</h2>
      <ul>
        {machines.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <DataDictionary locale={locale} />
    </SiteFrame>
  );
}

function Citations({ view, locale }: { view: View; locale: Locale }) {
  const t = translator(locale);
  const { ledger } = readChartContext(view, locale);
  const edition = readEdition(view);
  const { detained } = summaryOf(ledger);
  const cited = {
    title: t("dataset.name", {
      title: edition.title[locale],
      country: countryName(ledger.settings.homeCountry, locale),
    }),
    sentence: detained ? sentenceOf(detained, locale) : "",
    address: frozenAddress(edition, `/${locale}/data`),
  };
  return (
    <>
      <h2>{t("data.cite")}</h2>
      <p>{t("data.cite_lead")}</p>
      <dl className="facts">
        <div>
          <dt>{t("data.cite_apa")}</dt>
          <dd>{apaCitation(cited, edition, locale)}</dd>
        </div>
        <div>
          <dt>{t("data.cite_plain")}</dt>
          <dd>{plainCitation(cited, edition, locale).trim()}</dd>
        </div>
        <div>
          <dt>{t("data.cite_hash")}</dt>
          <dd>
            <code>{edition.hash}</code>
          </dd>
        </div>
      </dl>
      <p>
        <a href={address(locale, "/summary", view)}>{t("site.nav.summary")}</a>
      </p>
    </>
  );
}
