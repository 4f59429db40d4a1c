import type { Metadata } from "next";
import { publishedLedger } from "@/db/published/connection";
import { readPublicSettings } from "@/db/published/labels";
import type { View } from "@/domain/view/view";
import { siteDescription, siteTitle } from "@/domain/wording/setting-text";
import type { Locale } from "@/messages/locale";
import { readEnvironment } from "@/ops/environment";

/**
 * Returns title and description of a visitors' page. They never contain a person's name, because messengers store them.
 */
export function siteMetadata(view: View, locale: Locale): Metadata {
  const settings = readPublicSettings(publishedLedger(), view);
  const title = siteTitle(settings, locale);
  return {
    metadataBase: new URL(readEnvironment(process.env).url),
    title: { default: title, template: `%s · ${title}` },
    description: siteDescription(settings, locale),
  };
}
