import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/domain/locale";
import { problemSentence, queryProblems } from "@/domain/queries/problem-sentence";
import type { View } from "@/domain/view/view";
import { translator } from "@/messages/translator";
import { SiteFrame } from "./site-frame";

type Code = (typeof queryProblems)[number];

/** `told.path`: of the page that was meant, where the address names one. */
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
      <h1>{t(titleOf(code))}</h1>
      <Notice kind="error" title={null}>
        <p>{sentence}</p>
      </Notice>
      <ul className="ways-on">
        {waysOn(code, told.path).map(([word, path]) => (
          <li key={word}>
            <a href={`/${locale}${path}`}>{t(`query.${word}`)}</a>
          </li>
        ))}
      </ul>
    </SiteFrame>
  );
}

function titleOf(code: Code) {
  if (code === "no_page" || code === "no_record") return "query.title_missing";
  return code === "in_future" || code === "before_ledger" ? "query.title_time" : "query.title";
}

type Way = "to_same" | "to_list" | "to_known" | "to_dashboard" | "to_releases";

/** The nearest first: what the reader meant, then what most come for. */
function waysOn(code: Code, path: string | undefined): [Way, path: string][] {
  const [, list = ""] = /^(\/(?:releases|detentions|counts))/.exec(path ?? "") ?? [];
  const near: [Way, string][] = [];
  if (code === "in_future" || code === "before_ledger") near.push(["to_known", "/known"]);
  if (code === "no_record") near.push(["to_list", list]);
  else if (path) near.push(["to_same", path.replace(/\.(csv|json|svg|png)$/, "")]);
  const far: [Way, string][] = [
    ["to_dashboard", ""],
    ["to_releases", "/releases"],
  ];
  return [...near, ...far.filter(([, to]) => near.every(([, other]) => other !== to))];
}
