"use client";

import { createContext } from "react";
import type { FormState } from "@/components/form-state/form-state";

type Line = {
  /** Asks the server for questions about the line before it is written. */
  ask: () => void;
  isAsking: boolean;
  /** Replaces the line with other values. */
  restart: (state: FormState) => void;
};

export const LineContext = createContext<Line>({ ask: () => {}, isAsking: false, restart: () => {} });
