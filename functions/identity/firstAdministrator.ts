import { z } from "zod";
import { accountSchema, type Account } from "./account";
import type { PersonOf } from "./whoIs";

/** The account that may invite before anybody was invited, as it is written in a setting: `<tenant id>/<object id>`. */
export const firstAdministratorSchema = z
  .string()
  .transform((text) => text.split("/"))
  .pipe(z.tuple([accountSchema.shape.tenantId, accountSchema.shape.objectId]))
  .transform(([tenantId, objectId]) => ({ tenantId, objectId }));

/**
 * People as `personOf` knows them and, beside them, the group's first administrator, named by whoever runs the service. Take the setting away once
 * somebody else is an administrator.
 */
export const withFirstAdministrator =
  (personOf: PersonOf, groupId: string, first: Omit<Account, "name"> | null): PersonOf =>
  async (account) => {
    const known = await personOf(account);
    const isFirst = first?.tenantId === account.tenantId && first.objectId === account.objectId;
    if (known || !isFirst) return known;
    return {
      id: "first-administrator",
      name: account.name === "" ? "First administrator" : account.name,
      roles: ["administrator"],
      scope: { groupId, trusts: "all", schools: "all" },
    };
  };
