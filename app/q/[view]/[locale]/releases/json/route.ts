import { defineListFile } from "@/app/_public/list-file";
import { releaseFiles } from "@/app/_public/release-files";

export const dynamic = "force-dynamic";

export const GET = defineListFile(releaseFiles, "json");
