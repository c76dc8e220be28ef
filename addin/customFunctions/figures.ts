import type { Comparison } from "../../core/comparison/comparison";
import type { CollectionSummary } from "../../core/wire/collections";
import type { SchoolSummary } from "../../core/wire/schools";
import type { Service } from "../api/service";
import { newestFirst } from "../taskpane/officer/officeSession";

/** Figures for cells: however many cells ask, the service is asked once for each collection. */
export interface Figures {
  /** The comparisons about a period, newest first; of every period for "". Null where the service does not answer. */
  readonly comparisons: (period: string) => Promise<readonly Comparison[] | null>;
  readonly schools: () => Promise<readonly SchoolSummary[] | null>;
  /** Lets go of what is known: the next cell that asks makes the service be asked again. */
  readonly forget: () => void;
}

/** Answers by key, asked for once; what could not be had is asked for again. */
function kept<Value>() {
  const answers = new Map<string, Promise<Value | null>>();
  return {
    once: (key: string, ask: () => Promise<Value | null>): Promise<Value | null> => {
      const known = answers.get(key);
      if (known) return known;
      const asked = ask();
      answers.set(key, asked);
      void asked.then((value) => value === null && answers.delete(key));
      return asked;
    },
    forget: () => answers.clear(),
  };
}

/** Figures as the service has them, kept until they are forgotten. */
export function figuresOf(service: Service): Figures {
  const [lists, comparisons, schools] = [
    kept<CollectionSummary[]>(),
    kept<readonly Comparison[]>(),
    kept<readonly SchoolSummary[]>(),
  ];
  const collections = () =>
    lists.once("", async () => {
      const answer = await service.collections();
      return answer.kind === "ok" ? newestFirst(answer.value.collections) : null;
    });
  const comparison = (id: string) =>
    comparisons.once(id, async () => {
      const answer = await service.comparison(id);
      return answer.kind === "ok" ? answer.value.comparisons : null;
    });
  return {
    comparisons: async (period) => {
      const all = await collections();
      if (!all) return null;
      const wanted = all.filter(({ returns }) => period === "" || returns.some((one) => one.period === period));
      const found = await Promise.all(wanted.map(({ id }) => comparison(id)));
      if (found.some((each) => each === null)) return null;
      return found.flatMap((each) => each ?? []).filter((each) => period === "" || each.period === period);
    },
    schools: () =>
      schools.once("", async () => {
        const answer = await service.schools();
        return answer.kind === "ok" ? answer.value.schools : null;
      }),
    forget: () => {
      for (const each of [lists, comparisons, schools]) each.forget();
    },
  };
}
