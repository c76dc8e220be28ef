import type { MailWords } from "../../core/schedule/mailWords";

/** A mail ready to go. `id` is the same however often the mail is tried, and becomes its Message-ID. */
export interface Mail extends MailWords {
  readonly id: string;
  readonly to: readonly string[];
  readonly at: Date;
}

/** Hands a mail to what delivers it. Throws when it could not; it is then tried again. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How mail leaves a service: what delivers it (null: nothing does), and the service's address for links. */
export interface Mailing {
  readonly send: SendMail | null;
  readonly address: string;
}

const needsEncoding = /[^\x20-\x7e]/;

/** A header's text on one line, in RFC 2047 words where it is not plain. */
function headerText(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ");
  if (!needsEncoding.test(line)) return line;
  // A word holds at most 75 characters, so 45 bytes of text.
  const words: string[] = [];
  let bytes = Buffer.alloc(0);
  for (const letter of line) {
    const next = Buffer.concat([bytes, Buffer.from(letter)]);
    if (next.length > 45) {
      words.push(bytes.toString("base64"));
      bytes = Buffer.from(letter);
    } else bytes = next;
  }
  words.push(bytes.toString("base64"));
  return words.map((word) => `=?UTF-8?B?${word}?=`).join("\r\n ");
}

const wrapped = (base64: string): string => base64.replace(/.{76}(?=.)/g, "$&\r\n");

/**
 * A mail as the text of an .eml file, CRLF at the end of each line. `from` is an address; the Message-ID is made from the mail's id.
 *
 * @source RFC 5322, Internet Message Format; RFC 2047, message header extensions; RFC 2045, base64 bodies.
 */
export function emlOf({ id, to, at, subject, lines }: Mail, from: string): string {
  const domain = from.split("@").at(-1) ?? "localhost";
  const headers = [
    ["From", `Trustwide <${from}>`],
    ["To", to.join(", ")],
    ["Subject", headerText(subject)],
    ["Date", at.toUTCString().replace("GMT", "+0000")],
    ["Message-ID", `<${id.replace(/[^A-Za-z0-9.-]/g, ".")}@${domain}>`],
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=utf-8"],
    ["Content-Transfer-Encoding", "base64"],
    ["Auto-Submitted", "auto-generated"],
  ];
  const body = Buffer.from(`${lines.join("\r\n")}\r\n`).toString("base64");
  return `${headers.map(([name, value]) => `${String(name)}: ${String(value)}`).join("\r\n")}\r\n\r\n${wrapped(body)}\r\n`;
}
