import { detentionFiles } from "@/app/_public/detentions/detention-files";
import { defineListFile } from "@/app/_public/files/list-file";

export const GET = defineListFile(detentionFiles, "xlsx");
