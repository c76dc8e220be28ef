import { emlOf, type SendMail } from "../schedule/mail";
import { sendSigned } from "./signedRequest";

/** SES refused a mail or failed; it is tried again with the next run. */
class MailRefused extends Error {
  override readonly name = "MailRefused";
}

const { AWS_ENDPOINT_URL_SESV2, AWS_REGION = "eu-west-2" } = process.env;
const ses = AWS_ENDPOINT_URL_SESV2 ?? `https://email.${AWS_REGION}.amazonaws.com`;

/**
 * Sends mail through SES from an address: the same text that one machine writes to its outbox.
 *
 * @source docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const sendMailFrom =
  (from: string): SendMail =>
  async (mail) => {
    const { ok, status } = await sendSigned({
      ...{ service: "ses", method: "POST", url: new URL("/v2/email/outbound-emails", ses) },
      body: JSON.stringify({
        FromEmailAddress: from,
        Destination: { ToAddresses: mail.to },
        Content: { Raw: { Data: Buffer.from(emlOf(mail, from)).toString("base64") } },
      }),
    });
    if (!ok) throw new MailRefused(`SES answered ${String(status)}`);
  };
