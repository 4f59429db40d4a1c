import { useEffect, useState } from "react";

/**
 * Returns the request id that the page was rendered with. If the browser restores a form that was already sent, returns
 * a new one.
 */
export function useRequestId(rendered: string): string {
  const [id, setId] = useState(rendered);
  useEffect(() => {
    const renew = () => setId(freshId());
    const shownAgain = (event: PageTransitionEvent) => event.persisted && renew();
    renew();
    addEventListener("pageshow", shownAgain);
    return () => removeEventListener("pageshow", shownAgain);
  }, []);
  return id;
}

/** Returns a random id. `crypto.randomUUID` is missing on pages served over plain http from another host. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
