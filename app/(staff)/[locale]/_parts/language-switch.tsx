"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Locale } from "@/messages/locale";

/** Link to this page in the other language, with its query. `label` is in that language. */
export function LanguageSwitch({ other, label }: { other: Locale; label: string }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const address = path.replace(/^\/[a-z]+/, `/${other}`);
  return (
    <a href={query ? `${address}?${query}` : address} hrefLang={other} lang={other}>
      {label}
    </a>
  );
}
