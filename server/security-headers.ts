import { createHash } from "node:crypto";
import type { AddressForm } from "@/domain/addresses/public-addresses";

export type Headers = Record<string, string | string[]>;

/** Headers of every response. */
const always = {
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: browsers would then post forms with `Origin: null`, which server actions refuse.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/**
 * Any site may read data. A browser sends OPTIONS first if a script sends a precondition header, and hides the ETag by
 * default.
 */
const readableAnywhere = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "If-None-Match, Content-Type",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition",
  "Access-Control-Max-Age": "86400",
};

const closed = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"];
// Inline style attributes need `unsafe-inline`.
const looks = ["style-src 'self' 'unsafe-inline'", "img-src 'self' data:"];

function policy(scripts: string, ancestors: string): string {
  return [...closed, `script-src 'self'${scripts}`, ...looks, `frame-ancestors ${ancestors}`].join("; ");
}

/** Sets where a response may be framed: only in our own pages, or in pages of every site. */
function framing(scripts: string, anywhere = false): Headers {
  if (anywhere) return { "Content-Security-Policy": policy(scripts, "*") };
  return { "X-Frame-Options": "SAMEORIGIN", "Content-Security-Policy": policy(scripts, "'self'") };
}

/** One year. Without subdomains, which may belong to others. */
const strictTransport = { "Strict-Transport-Security": "max-age=31536000" };

export type SecurityHeaders = ReturnType<typeof securityHeaders>;

/** Returns the functions that add security headers. `isHttps` is true if the instance's public origin is https. */
export function securityHeaders({ isHttps, isDev }: { isHttps: boolean; isDev: boolean }) {
  const base: Headers = isHttps ? { ...always, ...strictTransport } : always;
  // In development mode Next evaluates code and opens a socket.
  const allowed = (headers: Headers) => {
    const { "Content-Security-Policy": policy, ...rest } = headers;
    return isDev || policy === undefined ? rest : headers;
  };
  return {
    /** Headers of a public response. Only inline scripts with these hashes run. */
    public(form: AddressForm, hashes: readonly string[] = []): Headers {
      const isShared = form !== "page" && form !== "document";
      return {
        ...base,
        ...allowed(framing(hashes.map((hash) => ` '${hash}'`).join(""), form === "frame")),
        ...(isForPrograms(form) ? readableAnywhere : {}),
        "Cross-Origin-Resource-Policy": isShared ? "cross-origin" : "same-origin",
      };
    },
    /** Headers of a 304: the client's copy keeps its own policy. */
    unchanged: (form: AddressForm): Headers => (isForPrograms(form) ? readableAnywhere : {}),
    /** Headers of a staff response. Only scripts that Next wrote for this request run, and no cache keeps it. */
    staff(policyText: string): Headers {
      return {
        ...base,
        "Cache-Control": "private, no-store",
        ...allowed({ "X-Frame-Options": "SAMEORIGIN", "Content-Security-Policy": policyText }),
        "Cross-Origin-Resource-Policy": "same-origin",
      };
    },
  };
}

function isForPrograms(form: AddressForm): boolean {
  return form === "data" || form === "feed";
}

/** Returns the content security policy of a staff page. Next reads the nonce from it. */
export function staffPolicy(nonce: string): string {
  return [...closed, `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`, ...looks, "frame-ancestors 'none'"].join(
    "; ",
  );
}

/** Policy of an attached file: it may hold anything, so nothing in it runs. */
export const attachmentPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Returns the hashes of a page's inline scripts as sources of a content security policy. Data blocks do not run and
 * need none.
 */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [
    ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g),
  ];
  const hashes = scripts.map(([, text = ""]) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
  return [...new Set(hashes)];
}
