"use client";

import { createContext } from "react";
import type { FormState } from "@/components/form-state/form-state";

type Line = {
  /** Asks the server what must be known before the line is written. */
  ask: () => void;
  isAsking: boolean;
  /** Begins the line anew with other values. */
  restart: (state: FormState) => void;
};

export const LineContext = createContext<Line>({ ask: () => {}, isAsking: false, restart: () => {} });
