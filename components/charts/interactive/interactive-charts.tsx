"use client";
import { useEffect, useState } from "react";
import { Island } from "@/components/unhydrated/island";
import { LoadOnTouch } from "./load-on-touch";

type Props = {
  /** Keyboard instructions for screen readers. */
  label: string;
  /** Label of the read-out's link to the records of a point. */
  records: string;
};

/** Adds interactivity to every non-empty chart of the page. The page's own markup stays static. */
export function InteractiveCharts({ label, records }: Props) {
  const [stages, setStages] = useState<HTMLElement[]>([]);
  useEffect(() => {
    const all = [...document.querySelectorAll<HTMLElement>(".live-stage")];
    setStages(all.filter((stage) => stage.querySelector(".marks, .bar") !== null));
  }, []);
  return stages.map((stage, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the charts of a page are read once
    <Island key={index}>
      <LoadOnTouch stage={stage} label={label} records={records} />
    </Island>
  ));
}
