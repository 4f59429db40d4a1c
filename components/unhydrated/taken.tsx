"use client";
import { keepServed, servedAttribute } from "./keep-served";
import { take } from "./left";

// Again after `instrumentation-client.ts`, for a page that was still arriving then.
if (typeof window !== "undefined") keepServed();

/**
 * On the server, the markup stored under a number. In the browser, the existing element: React adopts it without
 * children to hydrate, so the page needs no second copy of its data.
 */
export function Taken({ number }: { number: number }) {
  const served = { [servedAttribute]: "" };
  if (typeof window === "undefined") return <div {...served}>{take(number)}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; React leaves what the server wrote alone
  return <div {...served} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />;
}
