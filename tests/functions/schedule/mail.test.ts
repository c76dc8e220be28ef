import { execFileSync } from "node:child_process";
import { emlOf } from "../../../functions/schedule/mail";

const mail = {
  id: "g.autumn.sch_a.due-in-3",
  to: ["head@st-anne.example", "office@st-anne.example"],
  at: new Date("2026-11-05T08:00:00Z"),
  subject: "École Sainte-Thérèse: a subject long enough that it must be folded into several encoded words, – twice",
  lines: ["St Anne’s", "", "Two lines."],
};

it("emlOf: a subject cannot bring a header of its own, and lines end as mail's do", () => {
  const text = emlOf({ ...mail, subject: "Due\r\nBcc: everyone@example.org" }, "trustwide@example.org");
  expect(text.split("\r\n").filter((line) => /^bcc:/i.test(line))).toEqual([]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text.split("\r\n").every((line) => line.length <= 100)).toBe(true);
});

it("emlOf: Python's own mail parser reads back what was written", () => {
  const script = `import sys,email,json
from email import policy
m=email.message_from_binary_file(sys.stdin.buffer,policy=policy.SMTP)
print(json.dumps([m["to"],m["subject"],m.get_content(),m["message-id"],[str(d) for d in m.defects]]))`;
  let out: string;
  try {
    out = execFileSync("python3", ["-c", script], { input: emlOf(mail, "trustwide@example.org"), encoding: "utf8" });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("ENOENT")) throw error;
    console.log("python3 is not here: the mail was not read back");
    return;
  }
  expect(JSON.parse(out)).toEqual([
    "head@st-anne.example, office@st-anne.example",
    mail.subject,
    "St Anne’s\r\n\r\nTwo lines.\r\n",
    "<g.autumn.sch.a.due-in-3@example.org>",
    [],
  ]);
});
