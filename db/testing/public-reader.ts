import { openPublished, type PublishedDb } from "@/db/ledger-file/open-published";
import { findNewestHead } from "@/db/published/heads";
import { readLedger } from "@/db/published/read-ledger";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

/**
 * Returns what public pages read from a ledger's file: a connection, and the input of the figures at a head (default:
 * newest).
 */
export function publicReader(path: string) {
  const db = openPublished(path);
  return {
    db,
    view: (at?: number) => viewAt(db, at),
    context: (at?: number, locale: Locale = "en"): ChartContext => contextAt(db, viewAt(db, at), locale),
    close: () => {
      db.$client.close();
    },
  };
}

function viewAt(db: PublishedDb, at?: number): View {
  const head = findNewestHead(db)?.number ?? 0;
  return { head, at: at ?? head, day: "2026-03-10" };
}

function contextAt(db: PublishedDb, view: View, locale: Locale): ChartContext {
  return { ledger: readLedger(db, view), view, locale };
}
