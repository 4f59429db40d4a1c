import { MissingRecord } from "@/app/_public/missing-record";

export default function NotFound() {
  return <MissingRecord />;
}
