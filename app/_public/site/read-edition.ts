import { publishedLedger } from "@/db/published/connection";
import { findHead } from "@/db/published/heads";
import { readPublicSettings } from "@/db/published/labels";
import type { Edition } from "@/domain/view/edition";
import type { View } from "@/domain/view/view";
import { readEnvironment } from "@/ops/environment";

/** Returns the edition of a view. */
export function readEdition(view: View): Edition {
  const db = publishedLedger();
  const head = findHead(db, view.at);
  if (!head) throw new Error(`there is no head ${view.at}`);
  const { titleEs, titleEn } = readPublicSettings(db, view);
  const { url } = readEnvironment(process.env);
  return { head: view.at, hash: head.hash, day: head.day, title: { es: titleEs, en: titleEn }, origin: url };
}
