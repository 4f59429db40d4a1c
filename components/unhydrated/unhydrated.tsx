import type { ReactNode } from "react";
import { leave } from "./left";
import { Taken } from "./taken";

/**
 * Markup that is complete as the server writes it. Without this, React sends every page twice: as HTML, and as data to
 * hydrate from. Nothing inside may be a client component; scripts come to it from outside (see `charts/live`).
 */
export function Unhydrated({ children }: { children: ReactNode }) {
  return <Taken number={leave(children)} />;
}
