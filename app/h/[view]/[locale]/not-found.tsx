import { MissingRecord } from "@/app/_public/records/missing-record";

export default function NotFound() {
  return <MissingRecord />;
}
