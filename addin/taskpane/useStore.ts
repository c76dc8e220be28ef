import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** What a store holds now; the view is drawn again when it changes. */
export const useStore = <State>(store: Store<State>): State => useSyncExternalStore(store.subscribe, store.get);
