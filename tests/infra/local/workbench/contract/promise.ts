/// <reference types="office-js" />

/**
 * One promise of the contract: what an add-in does, through the globals `Excel` and `Office` alone (its text is also run inside a page), and
 * what it is then given.
 */
export interface ContractCase {
  readonly name: string;
  readonly does: () => Promise<unknown>;
  readonly gives: unknown;
}
