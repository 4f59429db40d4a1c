import type { ReactNode } from "react";
import { drop, leave } from "./left";
import { Taken } from "./taken";

type Props = {
  /** Calls the given function when the response has ended, successfully or not. */
  afterResponse: (end: () => void) => void;
  children: ReactNode;
};

/**
 * Markup that the server renders completely. Without this, React sends every page twice: as HTML, and as data for
 * hydration. It must not contain client components; scripts attach from outside (see `charts/interactive`).
 */
export function Unhydrated({ afterResponse, children }: Props) {
  const number = leave(children);
  afterResponse(() => drop(number));
  return <Taken number={number} />;
}
