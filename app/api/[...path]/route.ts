import { translator } from "@/messages/translator";

export const dynamic = "force-dynamic";

/** An address below `/api` that does not exist, said as its callers read it. */
export function GET(): Response {
  const message = { es: translator("es")("query.no_api"), en: translator("en")("query.no_api") };
  const headers = { "Access-Control-Allow-Origin": "*" };
  return Response.json({ error: { code: "no_page", message } }, { status: 404, headers });
}
