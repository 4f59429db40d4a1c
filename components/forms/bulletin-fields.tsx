"use client";

import { type ChangeEvent, type FormEvent, type ReactNode, useContext, useState } from "react";
import { FormContext } from "@/components/form-state/form-context";
import { textsOf, type Values } from "@/components/form-state/form-state";
import { layOutBulletin } from "@/domain/inputs/lay-out-bulletin";
import { type Measure, stocks } from "@/domain/values/vocabulary";
import { PrintedParts, type ShownBlock } from "./bulletin-block";
import type { BulletinWords } from "./bulletin-words";
import { DateField } from "./date-field";
import { FurtherFigure } from "./further-figure";
import { OtherPartRows } from "./other-part-rows";
import { sumsOf } from "./part-sums";
import { QuestionFields } from "./question-fields";
import { type Choice, SelectField } from "./select-field";
import { TextField } from "./text-field";

type Props = {
  words: BulletinWords;
  choices: Record<"publishers" | "measures" | "qualifiers", Choice[]>;
  /** The layouts of the publishers' bulletins, by id. */
  layouts: Record<string, ShownBlock[]>;
  /** True if the form edits one figure, and not a whole bulletin. */
  isKnown: boolean;
  /** Fields of the date. */
  children: ReactNode;
};

/**
 * A bulletin in its publisher's layout: the main figure, its parts, and further figures. Choosing another publisher or
 * measure rearranges the fields and keeps what was typed.
 */
export function BulletinFields({ words, choices, layouts, isKnown, children }: Props) {
  const form = useContext(FormContext);
  const blocksFor = ({ publisher = "", measure }: Values) =>
    (layouts[publisher] ?? []).filter((block) => !isKnown || block.measure === measure);
  const [laid, setLaid] = useState(() => ({
    values: layOutBulletin(form.values, blocksFor(form.values)),
    times: 0,
    forced: 0,
  }));
  const [texts, setTexts] = useState(laid.values);
  const typedIn = ({ target }: { target: EventTarget }) =>
    textsOf(new FormData((target as HTMLInputElement).form ?? undefined));
  const layOut = (typed: Values, before: string, isForced = false) => {
    const values = layOutBulletin(typed, blocksFor(typed), before);
    setLaid({ values, times: laid.times + 1, forced: laid.forced + Number(isForced) });
    setTexts(values);
  };
  const choosePublisher = (event: ChangeEvent<HTMLSelectElement>) => {
    const typed = typedIn(event);
    const own = (layouts[typed.publisher ?? ""] ?? []).map((block) => block.measure as string);
    const { total, parts } = sumsOf(typed);
    const stays = own.includes(typed.measure ?? "") || total !== null || parts.size > 0 || isKnown;
    const first = stays ? typed.measure : own[0];
    layOut({ ...typed, measure: first ?? typed.measure ?? "" }, typed.measure ?? "", first !== typed.measure);
  };
  const measure = (laid.values.measure ?? "") as Measure;
  const blocks = blocksFor(laid.values);
  const blockOf = (each: string): ShownBlock =>
    blocks.find((block) => block.measure === each) ?? {
      ...{ measure: each as Measure, parts: [], labels: [] },
      isFlow: !stocks.includes(each as Measure),
    };
  const further = Object.keys(laid.values).flatMap((name) => /^figures\.(\d+)\.measure$/.exec(name)?.[1] ?? []);
  const main = blockOf(measure);
  return (
    <FormContext value={{ ...form, values: laid.values, problems: laid.times === 0 ? form.problems : [] }}>
      <div className="stack" onInput={(event: FormEvent<HTMLElement>) => setTexts(typedIn(event))}>
        <div className="field-row">
          <SelectField {...words.publisher} name="publisher" choices={choices.publishers} onChange={choosePublisher} />
          <SelectField
            key={laid.forced}
            {...words.measure}
            name="measure"
            choices={choices.measures}
            onChange={(event) => layOut(typedIn(event), measure)}
          />
        </div>
        {children}
        <div key={laid.times} className="stack">
          <div className="field-row pair">
            <DateField {...words.since} name="since" />
            <TextField {...words.cutoffTime} name="cutoffTime" placeholder="18:30" autoComplete="off" />
          </div>
          <div className="field-row pair">
            <TextField {...words.value} name="value" inputMode="numeric" autoComplete="off" />
            <SelectField {...words.qualifier} name="qualifier" choices={choices.qualifiers} initial="exact" />
          </div>
          <QuestionFields names={[`same_${measure}`, `contradiction_${measure}`]} />
          <PrintedParts prefix="" block={main} sums={sumsOf(texts)} sentences={words.sums} />
          <OtherPartRows words={words} from={main.parts.length} />
          {further.map((index) => {
            const block = blockOf(laid.values[`figures.${index}.measure`] ?? "");
            const label = choices.measures.find(({ value }) => value === block.measure)?.label ?? block.measure;
            return (
              <FurtherFigure
                key={index}
                index={Number(index)}
                {...{ block, label, words, texts }}
                qualifiers={choices.qualifiers}
              />
            );
          })}
        </div>
      </div>
    </FormContext>
  );
}
