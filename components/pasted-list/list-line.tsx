"use client";

import { memo, useContext } from "react";
import { FormContext, useField } from "@/components/form-state/form-context";
import { lineName, type ShownGroup, type ShownLine } from "@/components/form-state/shown-list";
import { useAlive } from "@/components/form-state/use-alive";
import { type Answer, decided } from "@/domain/pasted-list/answers";
import { HiddenFields } from "./hidden-fields";
import { filled, type ListWords } from "./list-words";

type Props = { line: ShownLine; answer: Answer; groups: readonly ShownGroup[]; words: ListWords };

/**
 * One line: what was read, the candidates with their reasons, and the answer. An answered line is folded; a touch opens
 * it.
 */
export const ListLine = memo(function ListLine({ line, answer, groups, words }: Props) {
  const alive = useAlive();
  const field = lineName(line.key, "as");
  const { id, problem } = useField(field);
  const isWrong = useContext(FormContext).problems.some(({ field }) => field.startsWith(`rows.${line.key}.`));
  const { candidates, preset, kind, offer } = line;
  const isUnnamedLine = kind === "unnamed" || kind === "unnamed_again";
  const choice = decided(answer)?.who;
  const chosen = candidates.find(({ value }) => value === answer);
  const fresh = isUnnamedLine ? words.unnamed : words.added;
  const others = [
    { value: "new", label: fresh, key: "N" },
    { value: "skip", label: words.skip, key: "S" },
  ];
  const said = choice === "person" ? chosen?.name : fresh;
  return (
    <li className="list-line" data-said={choice ?? "open"} data-kind={kind} data-line={line.key}>
      <details open={preset === "" || isWrong}>
        <summary>
          <span className="line-number" aria-hidden="true">
            {line.line}
          </span>
          <span className="line-name">{line.name}</span>
          <span className="line-said">
            {choice === "skip" ? (
              line.skipped || words.skipped
            ) : choice ? (
              <>
                {line.tags.map((tag) => (
                  <span key={tag} className="line-tag">
                    {tag}
                  </span>
                ))}{" "}
                {said}
              </>
            ) : (
              words.open
            )}
          </span>
        </summary>
        <fieldset aria-describedby={problem ? `${id}-error` : undefined}>
          <legend className="visually-hidden">{filled(words.line, { line: line.line, name: line.name })}</legend>
          {line.raw && <p className="line-raw">{line.raw}</p>}
          {line.read && <p className="hint">{line.read}</p>}
          {line.note && <p className="line-note">{line.note}</p>}
          {line.addPlace && (
            <p>
              <a className="tall" href={line.addPlace.href} target="_blank" rel="noopener">
                {line.addPlace.label}
              </a>
            </p>
          )}
          {offer && <p className="line-offer">{offer}</p>}
          {problem && (
            <p className="error" id={`${id}-error`}>
              {problem}
            </p>
          )}
          {candidates.map(({ value, name, told, why }, index) => (
            <label key={value} className="choice">
              <input
                id={index === 0 ? id : undefined}
                type="radio"
                name={field}
                value={value}
                defaultChecked={answer === value}
                data-key={index < 9 ? index + 1 : undefined}
              />
              <span>
                <b>{name}</b> <span className="line-told">{told}</span>
                <span className="hint">{why}</span>
              </span>
              {alive && index < 9 && <kbd>{index + 1}</kbd>}
            </label>
          ))}
          <div className="choices">
            {others.map(({ value, label, key }, index) => (
              <label key={value} className="choice">
                <input
                  id={candidates.length + index === 0 ? id : undefined}
                  type="radio"
                  name={field}
                  value={value}
                  defaultChecked={answer === value}
                  data-key={key.toLowerCase()}
                />
                <span>{label}</span>
                {alive && <kbd>{key}</kbd>}
              </label>
            ))}
          </div>
          {(!alive || choice === "new" || choice === "person") && (
            <HiddenFields line={line} isNew={!alive || choice === "new"} groups={groups} words={words} />
          )}
        </fieldset>
      </details>
    </li>
  );
});
