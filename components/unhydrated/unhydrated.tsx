import type { ReactNode } from "react";
import { drop, leave } from "./left";
import { Taken } from "./taken";

type Props = {
  /** Calls the function it is given when the response has ended, however it ended. */
  afterResponse: (end: () => void) => void;
  children: ReactNode;
};

/**
 * Markup that is complete as the server writes it. Without this, React sends every page twice: as HTML, and as data to
 * hydrate from. Nothing inside may be a client component; scripts come to it from outside (see `charts/live`).
 */
export function Unhydrated({ afterResponse, children }: Props) {
  const number = leave(children);
  afterResponse(() => drop(number));
  return <Taken number={number} />;
}
