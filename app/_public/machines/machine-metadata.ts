import type { Metadata } from "next";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { licence } from "@/domain/charts/footer";
import { translator } from "@/messages/translator";

type Params = LocaleParams["params"];

export async function dataMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  return metadataOf({ view, locale, path: "/data", title: t("data.title"), sentence: t("data.lead", { licence }) });
}

export async function apiMetadata(params: Params): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  return metadataOf({ view, locale, path: "/api", title: t("api.title"), sentence: t("api.lead") });
}
