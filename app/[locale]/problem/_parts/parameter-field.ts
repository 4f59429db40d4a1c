import { countFields } from "@/app/_public/counts/count-fields";
import { detentionFields } from "@/app/_public/detentions/detention-fields";
import type { ChoiceField, FilterOption } from "@/app/_public/lists/filter-fields";
import { releaseFields } from "@/app/_public/releases/release-fields";
import { publishedLedger } from "@/db/published/connection";
import { listCountries } from "@/db/published/list-countries";
import { choicesOf, isChartName } from "@/domain/charts/catalogue";
import type { ChartContext } from "@/domain/charts/chart-context";
import { sorts } from "@/domain/values/parameters";
import { translator } from "@/messages/translator";

/** A parameter's label, and its options if it has any. */
export type ParameterField = { name: string; label: string; options: FilterOption[] };

/**
 * Returns the form field or chart switch for a parameter of a page's address. Its label is clearer than a code.
 * Undefined if the page has none of that name. `path`: below the language.
 */
export function parameterField(context: ChartContext, path: string, name: string): ParameterField | undefined {
  return fieldsOf(context, path).find((field) => field.name === name);
}

function fieldsOf(context: ChartContext, path: string): ParameterField[] {
  const list = listFields(context, path);
  if (list) return [...sharedFields(context), ...list];
  const [, section = "", name = ""] = path.split("/");
  if (path === "") return choicesOf("detained-vs-released", context);
  if (path === "/change") return choicesOf("change", context);
  return (section === "charts" || section === "embed") && isChartName(name) ? choicesOf(name, context) : [];
}

/** Returns the fields that only the list at that path has. */
function listFields({ locale, ledger }: ChartContext, path: string): ChoiceField[] | undefined {
  const { publishers, settings } = ledger;
  const of = (list: "releases" | "detentions") => ({
    facilities: ledger.facilities,
    publishers,
    countries: listCountries(publishedLedger(), list),
    settings,
  });
  if (path === "/releases") return releaseFields(locale, of("releases"));
  if (path === "/detentions") return detentionFields(locale, of("detentions"));
  return path === "/counts" ? countFields(locale, publishers) : undefined;
}

/** Fields of every list: a period and an order. */
function sharedFields({ locale }: ChartContext): ParameterField[] {
  const t = translator(locale);
  const days = (["from", "to"] as const).map((name) => ({ name, label: t(`list.filter.${name}`), options: [] }));
  const orders = sorts.map((value) => ({ value, label: t(`list.sort.${value}`) }));
  return [...days, { name: "sort", label: t("list.filter.sort"), options: orders }];
}
