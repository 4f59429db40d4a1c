"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever comes back to the page from another window sees it as it stands now; what is being typed stays. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return null;
}
