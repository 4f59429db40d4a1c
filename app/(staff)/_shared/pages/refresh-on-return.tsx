"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Refreshes the page when the user returns to its window. Typed text stays, with the version on which it was typed. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return null;
}
