import type { Choice } from "@/components/forms/select-field";
import type { ListedFacility } from "@/db/records/list-facilities";
import { federalEntitiesOf, federalEntityName } from "@/domain/values/federal-entities";

/** Places of detention, grouped by federal entity; those without a known entity come last. */
export function facilityChoices(facilities: readonly ListedFacility[], blank: string): Choice[] {
  const named = facilities
    .map(({ id, name, federalEntity }) => ({
      value: id,
      label: name,
      group: federalEntity ? federalEntityName(federalEntity) : "—",
    }))
    .toSorted((a, b) => order(a.group).localeCompare(order(b.group), "es") || a.label.localeCompare(b.label, "es"));
  return [{ value: "", label: blank }, ...named];
}

export function entityChoices(home: string, blank: string): Choice[] {
  const entities = federalEntitiesOf(home).map(({ code, name }) => ({ value: code, label: name }));
  return [{ value: "", label: blank }, ...entities];
}

function order(group: string): string {
  return group === "—" ? "\uffff" : group;
}
