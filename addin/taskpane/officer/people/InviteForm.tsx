import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { roleIds } from "../../../../core/wire/people";
import { useWords } from "../../../words/words";
import { Heading } from "../../parts/Heading";
import type { Invited, PeopleSession, PeopleState } from "./peopleSession";

const useStyles = makeStyles({ field: { marginBottom: "8px" } });

const empty: Invited = { address: "", role: "school", of: "" };

/** Invites somebody: where the code goes, what they may do, and for which school or trust. */
export function InviteForm({ session, state }: { session: PeopleSession; state: PeopleState }) {
  const styles = useStyles();
  const { people: say } = useWords();
  const [invited, setInvited] = useState<Invited>(empty);
  const { register, isBusy } = state;
  const { address, role, of } = invited;
  const change = (part: Partial<Invited>) => setInvited((before) => ({ ...before, ...part }));
  const choices =
    role === "school"
      ? (register?.schools ?? [])
          .filter(({ current }) => current)
          .map(({ schoolId, shortName, laestab }) => ({ id: schoolId, label: `${shortName}, ${laestab ?? ""}` }))
      : role === "trustOfficer"
        ? (register?.trusts ?? []).map(({ trustId, name }) => ({ id: trustId, label: name }))
        : [];
  const isOfOne = role === "school" || role === "trustOfficer";
  const canInvite = !isBusy && /^\S+@\S+\.\S+$/.test(address.trim()) && (!isOfOne || of !== "");
  return (
    <section aria-label={say.invite}>
      <Heading>{say.invite}</Heading>
      <Field className={styles.field} label={say.address} hint={say.addressHint} size="small">
        <Input
          size="small"
          type="email"
          maxLength={254}
          value={address}
          onChange={(_, { value }) => change({ address: value })}
        />
      </Field>
      <Field className={styles.field} label={say.role} hint={say.may[role]} size="small">
        <Select
          size="small"
          value={role}
          onChange={(_, { value }) => change({ role: roleIds.find((each) => each === value) ?? "school", of: "" })}
        >
          {roleIds.map((each) => (
            <option key={each} value={each}>
              {say.roles[each]}
            </option>
          ))}
        </Select>
      </Field>
      {isOfOne && (
        <Field className={styles.field} label={role === "school" ? say.school : say.trust} size="small">
          <Select size="small" value={of} onChange={(_, { value }) => change({ of: value })}>
            <option value="">{say.choose}</option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button
        appearance="primary"
        disabledFocusable={!canInvite}
        onClick={() => void session.invite(invited).then(() => session.store.get().trouble ?? setInvited(empty))}
      >
        {say.button}
      </Button>
    </section>
  );
}
