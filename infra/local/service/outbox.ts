import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { emlOf, type SendMail } from "../../../functions/schedule/mail";

/** Whom mail of one machine is from; nothing is delivered, so nobody need answer there. */
const from = "trustwide@localhost.localdomain";

/**
 * Mail on one machine: each is a file in the folder, which any mail program opens. The name is made from the mail's own id, so that one written
 * again is the same file; it is there whole or not at all.
 */
export const openOutbox =
  (folder: string): SendMail =>
  async (mail) => {
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${mail.id.replace(/[^A-Za-z0-9.-]/g, "_")}.eml`);
    await writeFile(`${file}.part`, emlOf(mail, from));
    await rename(`${file}.part`, file);
  };
