import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";

/** The form of a place of detention. Its aliases are one text, one on each line. */
export const facilityForm: VersionedForm = {
  type: "facility",
  fields: ["name", "aliases", "facilityKind", "federalEntity", "sourceUrl"],
  initial: (_db, document) => {
    if (document.type !== "facility") return {};
    const { name, aliases = [], kind, federalEntity, sourceUrl } = document.facts;
    return { name, aliases: aliases.join("\n"), facilityKind: kind, federalEntity, sourceUrl };
  },
};

/** Returns the form's values for a parsed input. */
export function facilityInputForm({ aliases, ...input }: Record<string, unknown>): Record<string, unknown> {
  return { ...input, aliases: Array.isArray(aliases) ? aliases.join("\n") : "" };
}
