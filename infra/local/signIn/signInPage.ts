import { escapeHtml, page } from "../service/page";
import type { Person } from "../../../core/wire/people";
import type { LocalPeople } from "./localPeople";

interface Choice {
  readonly title: string;
  readonly may: string;
  readonly people: readonly Person[];
}

const choicesOf = (people: LocalPeople): readonly Choice[] =>
  [
    {
      title: "Officer",
      may: "Issues collections, follows what comes back, approves, compares every school, keeps the register.",
      people: [people.officer],
    },
    {
      title: "Head of a school",
      may: "Fetches the school's template, sends its returns, sees its own figures and what is released to schools.",
      people: people.heads.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB")),
    },
    {
      title: "Director",
      may: "Reads what was released to the board: summary, comparison, sealed workbooks; nothing else.",
      people: [people.director],
    },
    {
      title: "Administrator",
      may: "Keeps the register, the returns and who may do what; reads no school's answers.",
      people: [people.administrator],
    },
    {
      title: "Trust officer",
      may: "Follows, approves and authorises the schools of one trust.",
      people: people.trustOfficers,
    },
  ].filter((choice) => choice.people.length > 0);

const option = ({ id, name }: Person): string => `<option value="${escapeHtml(id)}">${escapeHtml(name)}</option>`;

function choicePart({ title, may, people }: Choice): string {
  const [first, ...others] = people;
  const named = others.length === 0 ? `<input type="hidden" name="person" value="${escapeHtml(first?.id ?? "")}">` : "";
  const chosen =
    others.length > 0 ? `<select name="person" aria-label="${title}: who">${people.map(option).join("")}</select>` : "";
  return `<li><form method="post" action="/sign-in"><h2>${title}</h2><p>${may}</p>${named}${chosen}<button>Go on as ${title.toLowerCase()}</button></form></li>`;
}

/** The page that lets whoever sits at the machine choose who to be. */
export const signInPage = (people: LocalPeople): string =>
  page({
    title: "Trustwide: who are you?",
    header: `<h1>Trustwide</h1><p>This is a trial on your own computer. Choose whose eyes to see it with; you can change at any time.</p>`,
    main: `<ul class="people">${choicesOf(people).map(choicePart).join("\n")}</ul>`,
    footer: `<p>On the internet, people sign in with their Microsoft 365 account instead. This page works at this computer alone.</p>`,
  });
