import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/domain/locale";
import { problemSentence, queryProblems } from "@/domain/queries/problem-sentence";
import type { View } from "@/domain/view/view";
import { translator } from "@/messages/translator";
import { SiteFrame } from "./site-frame";

type Props = { view: View; locale: Locale; told: Record<string, string | undefined> };

/** What is wrong with an address, and where to go from here. */
export function ProblemPage({ view, locale, told }: Props) {
  const t = translator(locale);
  const code = queryProblems.find((each) => each === told.code) ?? "no_page";
  const sentence = problemSentence(
    {
      code,
      parameter: told.parameter ?? "",
      value: told.value ?? "",
      begins: told.begins,
      choices: told.choices?.split(" "),
    },
    locale,
  );
  return (
    <SiteFrame view={view} locale={locale} path="" isProblem>
      <h1>{t(code === "no_page" ? "query.title_missing" : "query.title")}</h1>
      <Notice kind="error" title={null}>
        <p>{sentence}</p>
      </Notice>
      <p>
        <a href={`/${locale}`}>{t("query.to_dashboard")}</a> ·{" "}
        <a href={`/${locale}/releases`}>{t("query.to_releases")}</a>
      </p>
    </SiteFrame>
  );
}
