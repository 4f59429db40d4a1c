import type { Metadata } from "next";
import { metadataOf } from "@/app/_public/site/metadata-of";
import { type LocaleParams, readParams } from "@/app/_public/site/page-context";
import { publishedLedger } from "@/db/published/connection";
import { findDetention } from "@/db/published/detentions";
import { detentionSentence } from "@/domain/figures/detention-sentence";
import { translator } from "@/messages/translator";

export async function detentionListMetadata(params: LocaleParams["params"]): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const t = translator(locale);
  const [title, sentence] = [t("detentions.title"), t("detentions.lead")];
  return metadataOf({ view, locale, path: "/detentions", title, sentence, mayName: true });
}

/** For a withdrawn or hidden record, the metadata contain only its number. */
export async function detentionMetadata(params: Promise<{ locale: string; number: string }>): Promise<Metadata> {
  const { view, locale } = await readParams(params);
  const number = Number((await params).number);
  const t = translator(locale);
  const detention = findDetention(publishedLedger(), view, number);
  const sentence = detention && !("hidden" in detention) ? detentionSentence(detention, locale) : undefined;
  const title = t("detention.number", { number });
  return metadataOf({ view, locale, path: `/detentions/${number}`, title, sentence, mayName: true });
}
