import type { Locale } from "@/domain/locale";
import { mayName } from "@/domain/queries/public-pages";
import type { View } from "@/domain/view/view";

type Pages = { asked: Map<string, string>; rendered: Set<string>; head: number };

/** Next keeps some hundreds of pages in memory; of more than this many nobody could say that they are still there. */
const most = 200;

const kept = globalThis as typeof globalThis & { vigiliaPages?: Pages };

function pages(): Pages {
  kept.vigiliaPages ??= { asked: new Map(), rendered: new Set(), head: 0 };
  return kept.vigiliaPages;
}

/** A plain address was asked for, and this internal path answers it at the newest head. */
export function noteAsked(address: string, internal: string): void {
  remember(pages().asked, address);
  pages().asked.set(address, internal);
}

/** The ledger was read at this head: pages of earlier heads may show what was hidden since. */
export function noteHead(head: number): void {
  pages().head = head;
}

/** The plain page of an address has been rendered at a view: Next has it in memory from now on. */
export function noteRendered({ head, at, day }: View, locale: Locale, path: string): void {
  const page = `${head}.${at}.${day} /${locale}${path}`;
  remember(pages().rendered, page);
  pages().rendered.add(page);
}

/**
 * The internal path of the page as it was last rendered at an address, to show while the ledger cannot be read. Undefined
 * if the page may name someone, because we cannot know who was hidden since; if the ledger was read at a later head; or
 * if the page was never rendered, because rendering it now would fail.
 */
export function findLastPage(address: string): string | undefined {
  const { asked, rendered, head } = pages();
  const internal = asked.get(address);
  if (internal === undefined || mayName(address.slice(3))) return undefined;
  const view = internal.split("/")[2]?.replace(/\.[0-9a-f]+$/, "") ?? "";
  return view.startsWith(`${head}.`) && rendered.has(`${view} ${address}`) ? internal : undefined;
}

/** Makes room: the entry moves to the end, the oldest goes. */
function remember(entries: Map<string, unknown> | Set<string>, key: string): void {
  entries.delete(key);
  if (entries.size >= most) entries.delete(entries.keys().next().value ?? "");
}
