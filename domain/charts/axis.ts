import { max, nice, ticks } from "d3-array";
import { addDays, type Day, daysBetween } from "@/domain/values/day";
import { isCurrent } from "@/domain/view/view";
import { formatNumber, formatShortDate, formatShortMonth } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import type { ChartContext } from "./chart-context";
import type { Panel, TimeAxis } from "./spec";

/** Returns a value axis from 0 to a round number above the highest value, with at most six ticks. */
export function valueAxis(values: readonly number[], locale: Locale): Pick<Panel, "max" | "ticks"> {
  const [, top] = nice(0, max(values) || 1, 4);
  const whole = ticks(0, top, 4).filter(Number.isInteger);
  return {
    max: top,
    ticks: whole
      .filter((_, index) => whole.length <= 6 || index % 2 === 0)
      .map((value) => ({ value, label: formatNumber(value, locale) })),
  };
}

/**
 * Returns the time axis of a chart whose data end on `last`. It runs to today, so that time without new figures is
 * visible. What a past view did not yet know is not silence, so its axis ends at the data.
 */
export function axisToToday({ view, locale }: ChartContext, from: Day, last: Day): TimeAxis {
  return timeAxis(from, isCurrent(view) && view.day > last ? view.day : last, locale);
}

/**
 * Returns a time axis with at most six labels, at the starts of months or years; if none starts inside, at its two
 * ends.
 */
export function timeAxis(from: Day, to: Day, locale: Locale): TimeAxis {
  const years = daysBetween(from, to) > 1100;
  const starts = monthStarts(from, to).filter((day) => !years || day.slice(5, 7) === "01");
  if (starts.length === 0) {
    const ends = [...new Set([from, to])];
    return { from, to, ticks: ends.map((day) => ({ day, label: formatShortDate(day, locale) })) };
  }
  const step = Math.ceil(starts.length / 6);
  const shown = starts.filter((_, index) => index % step === 0);
  return {
    from,
    to,
    ticks: shown.map((day) => ({ day, label: years ? day.slice(0, 4) : formatShortMonth(day, locale) })),
  };
}

function monthStarts(from: Day, to: Day): Day[] {
  const starts: Day[] = [];
  for (let day = firstOfNextMonth(addDays(from, -1)); day <= to; day = firstOfNextMonth(day)) starts.push(day);
  return starts;
}

function firstOfNextMonth(day: Day): Day {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}
