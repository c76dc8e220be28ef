import { z } from "zod";

/**
 * The environment variables a function is told what it needs by. The stacks set each in the same call that grants the permission, so a name
 * without its right, or a right without its name, does not occur. None holds a secret: `templateKeys`
 * is the address of one. `clientId` is the app registration people sign in to, `tenants` whose accounts are taken: ids with commas between, or `any`;
 * `first` is who may invite before anybody was invited, `<group>:<tenant id>/<object id>`, or `none`. `liveEndpoint` is
 * where live connections are reached (https), `liveAddress` where they are opened (wss); `address` stands in mail, which comes from `mailFrom`.
 */
export const environmentNames = {
  table: "TRUSTWIDE_TABLE",
  templateKeys: "TRUSTWIDE_TEMPLATE_KEYS",
  downloads: "TRUSTWIDE_DOWNLOADS",
  clientId: "TRUSTWIDE_CLIENT_ID",
  tenants: "TRUSTWIDE_TENANTS",
  first: "TRUSTWIDE_FIRST_ADMINISTRATOR",
  liveEndpoint: "TRUSTWIDE_LIVE_ENDPOINT",
  liveAddress: "TRUSTWIDE_LIVE_ADDRESS",
  mailFrom: "TRUSTWIDE_MAIL_FROM",
  address: "TRUSTWIDE_ADDRESS",
} as const;

export type EnvironmentName = keyof typeof environmentNames;

/** What the named variables hold. One that is not set is a fault of the stacks and throws, with its name. */
export function readEnvironment<Name extends EnvironmentName>(
  names: readonly Name[],
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<Name, string>> {
  const shape = Object.fromEntries(names.map((name) => [environmentNames[name], z.string().min(1)]));
  const found = z.object(shape).parse(environment);
  const entries = names.map((name) => [name, found[environmentNames[name]]]);
  // fromEntries forgets which keys it was given; they are `names`, each parsed above.
  return Object.fromEntries(entries) as Record<Name, string>;
}
