import type { ReactNode } from "react";

/** Verification or publication state of a record. Each has a symbol of its own, so that colour is never needed. */
export type BadgeTone = "verified" | "reported" | "announced" | "refuted" | "neutral";

const signs: Record<BadgeTone, string | null> = {
  verified: "●",
  reported: "◐",
  announced: "○",
  refuted: "×",
  neutral: null,
};

/** A short label next to a title: "● Verificada". */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span className={`badge ${tone}`}>
      {signs[tone] !== null && <span aria-hidden="true">{signs[tone]}</span>}
      {children}
    </span>
  );
}
