import type { Problem } from "../../../core/wire/problems";
import type { Service } from "../../api/service";

/** A returned file to take in, by its name. */
export interface Returned {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What became of one file. */
export type Taken =
  | {
      readonly name: string;
      readonly kind: "received";
      readonly school: string;
      readonly revision: number;
      readonly isRepeated: boolean;
    }
  | { readonly name: string; readonly kind: "refused"; readonly problem: Problem }
  | { readonly name: string; readonly kind: "offline" };

async function taken(service: Service, { name, bytes }: Returned): Promise<Taken> {
  const answer = await service.submitWorkbook(await bytes());
  if (answer.kind === "problem") return { name, kind: "refused", problem: answer.problem };
  if (answer.kind !== "ok") return { name, kind: "offline" };
  return {
    name,
    kind: "received",
    school: answer.value.school,
    revision: answer.value.revision,
    isRepeated: answer.value.repeated,
  };
}

const atOnce = 3;

/** Takes in many files, a few at once, and tells of each as it is answered. A file that is refused stops no other. */
export async function takeIn(
  service: Service,
  files: readonly Returned[],
  tell: (taken: Taken) => void,
): Promise<void> {
  const waiting = [...files];
  const worker = async (): Promise<void> => {
    const file = waiting.shift();
    if (!file) return;
    tell(await taken(service, file));
    await worker();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, worker));
}
