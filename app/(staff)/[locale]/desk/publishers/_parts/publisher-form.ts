import type { VersionedForm } from "@/app/(staff)/_shared/form/versions";
import { type BulletinLayout, layoutOf } from "@/domain/records/bulletin-layout";
import { itemsOf } from "@/domain/records/layout-items";

/** The form of a publisher. The layout of its bulletin is one row for each line. */
export const publisherForm: VersionedForm = {
  type: "publisher",
  fields: ["nameEs", "nameEn", "shortEs", "shortEn", "stance", "url", "bulletin"],
  initial: (_db, document) => {
    if (document.type !== "publisher") return {};
    const { bulletin: _layout, ...facts } = document.facts;
    return { ...facts, bulletin: bulletinRows(layoutOf(document.facts)) };
  },
};

/** A layout as rows of the form. */
export function bulletinRows(layout: BulletinLayout): { item: string }[] {
  return itemsOf(layout).map((item) => ({ item }));
}
