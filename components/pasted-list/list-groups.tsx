"use client";

import type { ShownGroup } from "@/components/form-state/shown-list";
import { ChoiceField } from "@/components/forms/choice-field";
import type { ListWords } from "./list-words";

/**
 * "One of these five?": asks once for the whole list whether its people were counted in a group, so that nobody counts
 * twice.
 */
export function ListGroups({ words, groups }: { words: ListWords; groups: readonly ShownGroup[] }) {
  return groups.map(({ id, title, yes }) => (
    <div key={id} className="card list-group">
      <ChoiceField
        name={`groups.g${id}`}
        label={title}
        choices={[
          ...(yes ? [{ value: "yes", label: yes }] : []),
          { value: "some", label: words.groupSome },
          { value: "no", label: words.groupNo },
        ]}
      />
    </div>
  ));
}
