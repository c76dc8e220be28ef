import { invitedSchema, type InviteRequest } from "../../../../core/wire/access";
import { roleSchema } from "../../../../core/wire/people";
import { londonDate } from "../../../../core/schedule/londonTime";
import type { Command } from "../command";
import { withClient } from "../connect";
import { json, read } from "../client";
import { CommandFailed, exit } from "../exit";

interface Options {
  readonly role?: string;
  readonly school?: string;
  readonly trust?: string;
  readonly tenant?: string;
}

/** `invite`: makes an invitation and prints its code, once. */
export const invite: Command<Options> = {
  name: "invite",
  summary: "invite somebody; prints the code they redeem, this once",
  takes: "<address>",
  options: [
    ["--role <role>", "school, trustOfficer, groupOfficer, director or administrator"],
    ["--school <codes>", "for a school's role: its id, LAESTAB or URN; several with commas"],
    ["--trust <ids>", "for a trust officer, or a director of one trust; several with commas"],
    ["--tenant <id>", "the Microsoft 365 tenant it may be redeemed from, where known"],
  ],
  run: ({ role, school, trust, tenant, ...service }, [address = ""], screen) =>
    withClient(service, async (client) => {
      const known = roleSchema.safeParse(role);
      if (!known.success)
        throw new CommandFailed(
          role === undefined ? "invite needs a role." : `There is no role ${role}.`,
          "Say --role with school, trustOfficer, groupOfficer, director or administrator",
        );
      const request: InviteRequest = {
        ...{ address, roles: [known.data] },
        ...(school === undefined ? {} : { schools: school.split(",") }),
        ...(trust === undefined ? {} : { trusts: trust.split(",") }),
        ...(tenant === undefined ? {} : { tenantId: tenant }),
      };
      const made = await read(await client.send("/v1/invitations", json(request)), invitedSchema);
      screen.result(made, [
        `Send this code to ${address}: ${made.code}`,
        `It works once, until ${londonDate(new Date(made.invitation.expiresAt))}, with the account they sign in with. It is shown nowhere else.`,
      ]);
      return exit.fine;
    }),
};
