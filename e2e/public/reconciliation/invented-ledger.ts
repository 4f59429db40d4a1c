import { findHead } from "@/db/published/heads";
import { resolveView } from "@/db/published/resolve-view";
import { publicReader } from "@/db/testing/public-reader";
import type { ChartContext } from "@/domain/charts/chart-context";
import type { Edition } from "@/domain/view/edition";
import type { View } from "@/domain/view/view";
import type { SharedServer } from "@/e2e/shared-servers";
import type { Locale } from "@/messages/locale";

/** A state of the ledger that is reconciled: the newest, or an earlier one that addresses name. */
export type Moment = { name: "now" | "earlier"; at: number };

/** Opens the ledger of a server with invented records, to compare its pages with the pure functions. */
export function inventedLedger(server: SharedServer) {
  const reader = publicReader(server.databasePath);
  const viewAt = (at: number): View => {
    const resolved = resolveView(reader.db, { at }, new Date());
    if (!resolved.ok) throw new Error(`no view at ${at}`);
    return resolved.view;
  };
  const contextAt = (at: number, locale: Locale): ChartContext => ({
    ...reader.context(at, locale),
    view: viewAt(at),
  });
  return {
    url: server.url,
    databasePath: server.databasePath,
    seeded: server.seeded,
    db: reader.db,
    viewAt,
    contextAt,
    newest: () => reader.view().head,
    /** Source information in pages, files and pictures. */
    editionAt: (at: number): Edition => {
      const { titleEs, titleEn } = contextAt(at, "es").ledger.settings;
      const head = findHead(reader.db, at);
      if (!head) throw new Error(`no head ${at}`);
      return { head: at, hash: head.hash, day: head.day, title: { es: titleEs, en: titleEn }, origin: server.url };
    },
    /** Returns a path of the server with its query, which keeps an earlier moment. */
    path: (path: string, { name, at }: Moment, query: Record<string, string | undefined> = {}): string => {
      const given = Object.entries({ ...query, ...(name === "earlier" && { at: String(at) }) });
      const params = new URLSearchParams(given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
      return `${server.url}${path}${params.size > 0 ? `?${params}` : ""}`;
    },
    close: reader.close,
  };
}

export type InventedLedger = ReturnType<typeof inventedLedger>;
