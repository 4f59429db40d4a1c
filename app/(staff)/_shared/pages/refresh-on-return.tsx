"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Refreshes the page when the user returns to its window. Typed text stays. It refreshes nothing in the form of an
 * existing record: the form would get the record's newest version, and a save would overwrite another user's change
 * without a conflict.
 */
export function RefreshOnReturn() {
  const router = useRouter();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const isOfRecord = () => Boolean(mark.current?.closest("form")?.querySelector(":scope > input[name=version]"));
    const look = () => {
      if (document.visibilityState === "visible" && !isOfRecord()) router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return <span ref={mark} hidden />;
}
