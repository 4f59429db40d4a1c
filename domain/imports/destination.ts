import type { FindPlace } from "@/domain/reading/known-places";

const moved = /(?:traslad|transfer|reubicad|llevad|enviad|movid|moved|relocat)\S*\s+(?:al?|hacia|hasta|para|to)\s+(.+)$/iu;

/** Returns the place that a transfer leads to: "trasladado a Ramo Verde". Null if the text names no known place. */
export function destinationIn(text: string, findPlace: FindPlace): string | null {
  const named = moved.exec(text)?.[1]?.replace(/[()]/g, " ").trim() ?? "";
  return named === "" ? null : findPlace(named);
}
