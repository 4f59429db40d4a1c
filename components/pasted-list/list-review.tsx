"use client";

import { useContext, useEffect, useMemo, useRef, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import type { ShownList } from "@/components/form-state/shown-list";
import { useAlive } from "@/components/form-state/use-alive";
import { SubmitButton } from "@/components/forms/submit-button";
import { loggedBy } from "@/domain/pasted-list/answers";
import { ListFilters } from "./list-filters";
import { ListGroups } from "./list-groups";
import { ListLine } from "./list-line";
import { filled, type ListWords, loggedWords } from "./list-words";
import { useLineKeys } from "./use-line-keys";
import { useShownLines } from "./use-shown-lines";

/** Every line of the list with its candidates, and one confirmation for all. Empty before a list is read. */
export function ListReview({ words }: { words: ListWords }) {
  const { list } = useContext(FormContext);
  return list ? <Review words={words} list={list} /> : null;
}

function Review({ words, list }: { words: ListWords; list: ShownList }) {
  const alive = useAlive();
  const state = useContext(FormContext);
  const isRefused = state.message !== null || state.problems.length > 0;
  const lines = useShownLines(state, list.lines);
  const { answers, sums, filter, shown, more, choose } = lines;
  const place = useRef<HTMLElement>(null);
  const [isWanted, setWanted] = useState(false);
  const keys = useLineKeys(place, answers);
  const toOpen = () => {
    if (filter === "all" && keys.goToOpen()) return;
    choose("open");
    setWanted(true);
  };
  useEffect(() => {
    if (!isWanted) return;
    setWanted(false);
    keys.goToOpen();
  }, [isWanted, keys]);
  // After reading, the focus moves here, unless an error above needs attention.
  useEffect(() => {
    if (isRefused) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [isRefused]);
  const logged = useMemo(
    () => loggedBy(list.lines.map(({ key, event }) => ({ event, answer: answers.get(key) ?? "" }))),
    [list, answers],
  );
  return (
    <section
      ref={place}
      className="list-review stack"
      aria-label={words.review}
      tabIndex={-1}
      onChange={lines.changed}
      onKeyDown={keys.pressed}
    >
      <div className="list-sum">
        <p>{list.sum}</p>
        {list.total && <p>{list.total}</p>}
      </div>
      <ListGroups words={words} groups={list.groups} />
      <ListFilters words={words} sums={sums} filter={filter} choose={choose} />
      {alive && <p className="hint list-keys">{words.keys}</p>}
      <FormContext value={lines.state}>
        <ol className="list-lines">
          {shown.map((line) => (
            <ListLine
              key={line.key}
              line={line}
              answer={answers.get(line.key) ?? ""}
              groups={list.groups}
              words={words}
            />
          ))}
        </ol>
      </FormContext>
      {lines.aside.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <input type="hidden" name="seen" value={list.seen} readOnly />
      {shown.length === 0 && <p>{words.nothing}</p>}
      {more > 0 && alive && (
        <button type="button" className="button" onClick={lines.showMore}>
          {filled(words.more, { count: more })}
        </button>
      )}
      <datalist id="list-countries">{words.countries.map(optionOf)}</datalist>
      <datalist id="list-places">{words.places.map(optionOf)}</datalist>
      <div className="actions save-bar list-bar">
        {alive && sums.open > 0 ? (
          <button type="button" className="button button-primary" onClick={toOpen}>
            {filled(words.toOpen, { count: sums.open })}
          </button>
        ) : (
          <>
            <SubmitButton
              name="step"
              value="draft"
              label={filled(words.draft, { count: sums.known + sums.added })}
              busy={words.saving}
              className="button"
            />
            <SubmitButton
              name="step"
              value="published"
              label={filled(words.publish, { what: loggedWords(words, logged) })}
              busy={words.saving}
            />
          </>
        )}
      </div>
    </section>
  );
}

function optionOf(name: string) {
  return <option key={name} value={name} />;
}
