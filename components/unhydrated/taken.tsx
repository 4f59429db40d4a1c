"use client";
import { keepServed, servedAttribute } from "./keep-served";
import { take } from "./left";

if (typeof window !== "undefined") keepServed();

/**
 * On the server the markup that was left under a number. In the browser the element as it stands: React owns it, finds
 * nothing to do in it, and so needs no second copy of the page.
 */
export function Taken({ number }: { number: number }) {
  const served = { [servedAttribute]: "" };
  if (typeof window === "undefined") return <div {...served}>{take(number)}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; React leaves what the server wrote alone
  return <div {...served} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />;
}
