import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { readPublicSettings } from "@/db/published/labels";
import type { Edition } from "@/domain/view/edition";
import type { View } from "@/domain/view/view";
import { siteTitle } from "@/domain/wording/setting-text";
import { readEnvironment } from "@/ops/environment";

/** Returns the edition of a view, with the civil hour at which its head was published. */
export function readEdition(view: View): Edition & { hour: number } {
  const db = publishedLedger();
  const head = findHead(db, view.at);
  if (!head) throw new Error(`there is no head ${view.at}`);
  const settings = readPublicSettings(db, view);
  const title = { es: siteTitle(settings, "es"), en: siteTitle(settings, "en") };
  const { url } = readEnvironment(process.env);
  return { head: view.at, hash: head.hash, day: head.day, hour: head.hour, title, origin: url };
}
