import { countColumns } from "@/domain/exports/count-row";
import { detentionColumns } from "@/domain/exports/detention-rows";
import { facilityColumns, milestoneColumns, publisherColumns } from "@/domain/exports/reference-rows";
import { releaseColumns } from "@/domain/exports/release-rows";
import type { Column } from "./column";
import {
  countDictionary,
  detentionDictionary,
  facilityDictionary,
  milestoneDictionary,
  publisherDictionary,
  releaseDictionary,
} from "./dictionary";

/** A file below `/data`: its columns in their frozen order, its key, and its references. */
export type DataFile = {
  name: "counts" | "releases" | "detentions" | "publishers" | "facilities" | "milestones";
  columns: readonly string[];
  dictionary: Record<string, Column>;
  primaryKey?: string;
  /** Columns that hold the id of a line in another file. */
  points?: Record<string, DataFile["name"]>;
};

export const dataFiles: readonly DataFile[] = [
  {
    name: "counts",
    columns: countColumns,
    dictionary: countDictionary,
    primaryKey: "id",
    points: { publisher: "publishers" },
  },
  {
    name: "releases",
    columns: releaseColumns,
    dictionary: releaseDictionary,
    points: { facility: "facilities" },
  },
  {
    name: "detentions",
    columns: detentionColumns,
    dictionary: detentionDictionary,
    points: { facility: "facilities" },
  },
  { name: "publishers", columns: publisherColumns, dictionary: publisherDictionary, primaryKey: "id" },
  { name: "facilities", columns: facilityColumns, dictionary: facilityDictionary, primaryKey: "id" },
  { name: "milestones", columns: milestoneColumns, dictionary: milestoneDictionary, primaryKey: "id" },
];

/** Returns the address of a file. */
export function pathOfFile({ name }: Pick<DataFile, "name">): string {
  return `/data/${name}.csv`;
}

/** Returns a file's columns in order, each with its description. Throws on a column that is not in the dictionary. */
export function columnsOf({ name, columns, dictionary }: DataFile): (Column & { name: string })[] {
  return columns.map((column) => {
    const described = dictionary[column];
    if (!described) throw new Error(`${column} of ${name} is not in the dictionary`);
    return { ...described, name: column };
  });
}
