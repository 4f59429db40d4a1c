import { address } from "@/app/_public/site/address";
import { readChartContext } from "@/app/_public/site/page-context";
import { SiteFrame } from "@/app/_public/site/site-frame";
import { Notice } from "@/components/ui/notice";
import type { View } from "@/domain/view/view";
import { problemSentence, queryProblems } from "@/domain/wording/problem-sentence";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { parameterField } from "./parameter-field";

type Code = (typeof queryProblems)[number];

/** `query.path`: path of the requested page, if the address names one. */
type Props = { view: View; locale: Locale; query: Record<string, string | undefined> };

/**
 * Explains what is wrong with an address, and links to other pages. For a page it uses the words that visitors see; for
 * a file, which programs request, the codes of its address.
 */
export function ProblemPage({ view, locale, query }: Props) {
  const t = translator(locale);
  const { path, parameter = "", value = "", begins } = query;
  const code = queryProblems.find((each) => each === query.code) ?? "no_page";
  // A parameter that appears twice is an error in the address itself.
  const isWritten = path === undefined || code === "given_twice";
  const field = isWritten ? undefined : parameterField(readChartContext(view, locale), path, parameter);
  const options = field !== undefined && refusedValues.includes(code) ? field.options : [];
  const problem = { parameter: field?.label ?? parameter, value, begins };
  const choices = field ? [] : query.choices?.split(" ");
  return (
    <SiteFrame view={view} locale={locale} path="" isProblem>
      <h1>{t(titleOf(code))}</h1>
      <Notice kind="error" title={null}>
        <p>{problemSentence({ ...problem, code: options.length > 0 ? "value_invalid" : code, choices }, locale)}</p>
      </Notice>
      <ul className="ways-on">
        {waysOn(code, path).map(([word, to]) => (
          <li key={word}>
            <a href={`/${locale}${to}`}>{t(`query.${word}`)}</a>
          </li>
        ))}
      </ul>
      {options.length > 0 && (
        <>
          <h2>{t("query.choose")}</h2>
          <ul className="contents">
            {options.map((option) => (
              <li key={option.value}>
                <a href={address(locale, path ?? "", view, { [parameter]: option.value })}>{option.label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </SiteFrame>
  );
}

/** Problems of a value that is not among the options. */
const refusedValues: Code[] = ["value_invalid", "nationality_invalid", "place_invalid"];

function titleOf(code: Code) {
  if (code === "no_page" || code === "no_record") return "query.title_missing";
  return code === "in_future" || code === "before_ledger" ? "query.title_time" : "query.title";
}

type Way = "to_same" | "to_list" | "to_known" | "to_dashboard" | "to_releases";

/** Returns links, the most relevant first: the page that the reader wanted, then the most popular pages. */
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
