import { z } from "zod";

/** An address for mail, with the role it belongs to: never a person's name. */
const contactSchema = z.object({
  role: z.string().trim().min(1).max(60).describe("For example Business manager"),
  address: z.email().max(254),
});

/** Where mail for one owner goes: a school by its schoolId, `officers` or `board`. */
export const contactsSchema = z
  .object({ owner: z.string(), addresses: z.array(contactSchema).max(10) })
  .meta({ id: "Contacts", description: "Addresses for mail, by role" });

export const contactsListSchema = z.object({ contacts: z.array(contactsSchema) }).meta({ id: "ContactsList" });

export const contactsChangeSchema = contactsSchema.pick({ addresses: true }).meta({ id: "ContactsChange" });

/** Who was reminded: mails that went out now, schools reminded today already, and schools with something to do but no address. */
export const remindersSentSchema = z
  .object({
    sent: z.int().nonnegative(),
    already: z.int().nonnegative(),
    withoutAddress: z.array(z.object({ schoolId: z.string(), name: z.string() })),
  })
  .meta({ id: "RemindersSent" });

export type Contact = z.infer<typeof contactSchema>;
export type RemindersSent = z.infer<typeof remindersSentSchema>;
