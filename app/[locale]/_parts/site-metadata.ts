import type { Metadata } from "next";
import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings } from "@/db/published/labels";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { readEnvironment } from "@/ops/environment";

/**
 * Returns title and description of a visitors' page. They never contain a person's name, because messengers store them.
 */
export function siteMetadata(view: View, locale: Locale): Metadata {
  const t = translator(locale);
  const { titleEs, titleEn } = readPublicSettings(publishedLedger(), view);
  const title = locale === "es" ? titleEs : titleEn;
  return {
    metadataBase: new URL(readEnvironment(process.env).url),
    title: { default: title, template: `%s · ${title}` },
    description: t("site.tagline"),
  };
}
