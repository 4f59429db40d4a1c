"use client";

import { lineName, type ShownGroup, type ShownLine } from "@/components/form-state/shown-list";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { ListWords } from "./list-words";

type Props = { line: ShownLine; isNew: boolean; groups: readonly ShownGroup[]; words: ListWords };

/** Fields of a line that differ from the shared ones: identity of a new person, place, group. */
export function HiddenFields({ line: { key, fields, event, groups: fitting }, isNew, groups, words }: Props) {
  const text = (
    field: "givenNames" | "surnames" | "document" | "nationality" | "place" | "destination",
    list?: string,
    own = words.fields[field],
  ) => (
    <TextField
      {...own}
      name={lineName(key, field)}
      initial={fields[field]}
      autoComplete="off"
      spellCheck={false}
      list={list}
    />
  );
  const matching = groups.filter(({ id }) => fitting.includes(id));
  return (
    <>
      {isNew && fields.not && <input type="hidden" name={lineName(key, "not")} value={fields.not} readOnly />}
      {isNew && (
        <div className="field-row pair line-new">
          {text("givenNames")}
          {text("surnames")}
          {text("nationality", "list-countries")}
          <SelectField
            {...words.fields.gender}
            name={lineName(key, "gender")}
            choices={words.genders}
            initial={fields.gender}
          />
          {text("document")}
        </div>
      )}
      <div className="field-row line-kept">
        {text("place", "list-places", event ? words.placeBefore : undefined)}
        {event === "transfer" && text("destination", "list-places")}
        {matching.length > 0 && (
          <SelectField
            {...words.fields.group}
            name={lineName(key, "group")}
            choices={[
              { value: "", label: words.groupAsAbove },
              ...matching.map(({ id, choice }) => ({ value: id, label: choice })),
              { value: "none", label: words.none },
            ]}
          />
        )}
      </div>
    </>
  );
}
