import { staffSections } from "@/domain/addresses/staff-sections";
import { locales } from "@/messages/locale";
import { readEnvironment } from "@/ops/environment";

export const dynamic = "force-dynamic";

/**
 * What crawlers need not ask for: the staff's side, which shows them nothing. Pages with names may be read, for only
 * then is it seen that they are not to be indexed. Knows nothing of the ledger: without it, it must still answer.
 */
export function GET(): Response {
  const closed = ["/setup", ...locales.flatMap((locale) => staffSections.map((each) => `/${locale}/${each}`))];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "Allow: /", ""];
  const body = `${lines.join("\n")}\nSitemap: ${readEnvironment(process.env).url}/sitemap.xml\n`;
  return new Response(body, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
