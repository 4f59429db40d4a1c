import { locales } from "@/domain/locale";
import { translator } from "@/messages/translator";

export const dynamic = "force-dynamic";

/** A file below `/data` that does not exist, said in both languages. */
export function GET(): Response {
  const sentences = locales.map((locale) => translator(locale)("query.no_file")).join("\n");
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Access-Control-Allow-Origin": "*" };
  return new Response(`${sentences}\n`, { status: 404, headers });
}
