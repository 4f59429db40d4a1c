import type { Metadata } from "next";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findFirstHead } from "@/db/published/heads";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { LogName } from "./log-page";

/** The staff's notes may name a person, so search engines must not index the log. */
export async function logMetadata(params: LocaleParams["params"], name: LogName): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const title = t(`log.${name}_title`);
  return metadataOf({ view, locale, path: `/${name}`, title, sentence: t(`log.${name}_lead`), mayName: true });
}

export async function knownMetadata(params: LocaleParams["params"]): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const first = findFirstHead(publishedLedger())?.day ?? view.day;
  const sentence = t("known.lead", { date: formatDate(first, locale) });
  return metadataOf({ view, locale, path: "/known", title: t("known.title"), sentence });
}
