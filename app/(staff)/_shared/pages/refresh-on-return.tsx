"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Refreshes the page when the user returns to its window. Typed text stays. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return null;
}
