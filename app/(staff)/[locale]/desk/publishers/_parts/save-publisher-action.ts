"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { savedPath } from "@/app/(staff)/_shared/words/record-path";
import { savePublisher } from "@/db/records/save-publisher";
import { savePublisherInput } from "@/domain/inputs/save-publisher";
import { askAboutPublishers } from "./ask-about-publishers";
import { publisherForm } from "./publisher-form";

export const savePublisherAction = defineAction({
  input: savePublisherInput,
  permission: "publisher.save",
  run: savePublisher,
  done: savedPath,
  ask: async (db, words, values) => askAboutPublishers(db, words, values),
  edits: publisherForm,
});
