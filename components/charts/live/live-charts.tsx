"use client";
import { useEffect, useState } from "react";
import { LiveOnDemand } from "./live-on-demand";

type Props = {
  /** Keys of a live chart, for a screen reader. */
  label: string;
  /** The read-out's link to what is behind a point. */
  records: string;
};

/** Makes each chart of the page that has something drawn ready to come alive. It stands beside the page, whose own markup scripts never own. */
export function LiveCharts({ label, records }: Props) {
  const [stages, setStages] = useState<HTMLElement[]>([]);
  useEffect(() => setStages([...document.querySelectorAll<HTMLElement>(".live-stage:has(.marks, .bar)")]), []);
  return stages.map((stage, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the charts of a page are read once
    <LiveOnDemand key={index} stage={stage} label={label} records={records} />
  ));
}
