import { type RefObject, useEffect, useRef, useState } from "react";
import type { Values } from "../form-state";
import { type Keeper, keeperOf } from "./keeper";
import type { Kept } from "./sealed";

/** Typing is kept when it pauses for this long, in milliseconds. */
const pause = 400;

/**
 * Keeps what is typed into a form of the desk, and gives back what this account had typed into it before. While
 * something is unsaved, closing the page asks. Forms elsewhere are about accounts: nothing of them is kept.
 */
export function useKeptForm(form: RefObject<HTMLFormElement | null>, locale = "") {
  const [restored, setRestored] = useState<Kept>();
  const [isKept, setKept] = useState(false);
  const keeper = useRef<Promise<Keeper | undefined>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouched = useRef(false);
  useEffect(() => {
    const place = form.current && placeOf(form.current, locale);
    if (!place) return;
    let isGone = false;
    keeper.current = keeperOf(`/${locale}/desk/form-key`, place);
    const restore = async () => {
      const found = await (await keeper.current)?.find();
      if (!found || isGone || isTouched.current) return;
      addEventListener("beforeunload", ask);
      setRestored(found);
      setKept(true);
    };
    restore();
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      removeEventListener("beforeunload", ask);
    };
  }, [form, locale]);

  const keep = async () => {
    const values = form.current && typedIn(form.current);
    if (values) setKept((await (await keeper.current)?.keep(values)) ?? false);
  };
  const leave = () => removeEventListener("beforeunload", ask);
  return {
    restored,
    isKept,
    /** Something was typed. */
    typed() {
      if (!keeper.current) return;
      isTouched.current = true;
      addEventListener("beforeunload", ask);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pause);
    },
    /** It was saved, or is not wanted. */
    async forget() {
      leave();
      clearTimeout(timer.current);
      isTouched.current = false;
      setRestored(undefined);
      setKept(false);
      (await keeper.current)?.forget();
    },
    /** Leaving is meant, and what was typed is kept. */
    leave,
  };
}

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}

/** What tells this form from every other: its page, its record, its place on the page. Undefined where nothing is kept. */
function placeOf(form: HTMLFormElement, locale: string): string | undefined {
  const { pathname } = location;
  if (!pathname.startsWith(`/${locale}/desk/`) || form.querySelector("[type=password]")) return undefined;
  const records = [...form.querySelectorAll<HTMLInputElement>('[name="id"], [name="person"]')].map(
    ({ value }) => value,
  );
  return [pathname, ...records, [...document.forms].indexOf(form)].join(" ");
}

/** Texts by name. Fields that React adds and choices between versions belong to one page, not to what was typed. */
function typedIn(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && /^[a-z]/i.test(name));
  return Object.fromEntries(entries.filter(([name]) => !name.includes(":"))) as Values;
}
