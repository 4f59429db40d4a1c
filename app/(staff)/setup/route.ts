import type { NextRequest } from "next/server";
import { preferredLocale } from "@/messages/preferred-locale";

/** Redirects a one-time link, which has no language, to the page in the browser's language. */
export function GET(request: NextRequest): Response {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const token = request.nextUrl.searchParams.get("token") ?? "";
  // A relative address, because behind a proxy the server does not know its own name.
  const to = `/${locale}/setup?token=${encodeURIComponent(token)}`;
  return new Response(null, { status: 307, headers: { Location: to, "Cache-Control": "no-store" } });
}
