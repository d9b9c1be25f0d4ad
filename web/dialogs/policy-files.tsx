// Policies as files: those that come with the page with author and source, one from the person's
// own disk, and policy B to be kept there.

import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { type Problem, problemLine } from '../../scenarios/files.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { noChange, type PolicyDiff } from '../../sim-core/index.ts';
import { download } from '../frame/download.ts';
import { useFetched } from '../frame/use-fetched.ts';
import { hasRoom, withFurther } from '../state/further.ts';
import { isNamed, samePolicy } from '../state/policies.ts';
import {
  armsInText, armsMisfit, armsOf, fileOf, lastingLongEnough, shelfOf, type Arms,
} from '../state/policy-files.ts';
import { useSetup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { againstInWords } from '../words/diff-sentence.ts';
import { marks, type Language, useLanguage, useWords } from '../words/language.ts';
import { armsWords } from '../words/arms-words.ts';
import { policyTitles } from '../words/policy-titles.ts';
import { toolWords } from '../words/tool-words.ts';

const files = import.meta.glob('../../scenarios/policies/*.json', {
  eager: true, import: 'default',
});
const shelf = shelfOf(Object.fromEntries(
  Object.entries(files).map(([path, json]) => [path.split('/').at(-1) ?? path, json]),
));

type Notes = typeof import('../words/policy-notes.ts').policyNotes;

async function notesIn(language: string): Promise<Notes> {
  return language === 'zh' ? (await import('../words/policy-notes.ts')).policyNotes : {};
}

/**
 * The shelf in the language of the page, what it says of each policy only once `notes` are there:
 * a policy that is taken keeps the title it had.
 */
function shelfIn(language: Language, notes: Notes | undefined): typeof shelf {
  if (language === 'en') return shelf;
  return Object.fromEntries(Object.entries(shelf).map(([file, policy]) => {
    const name = file.replace('.json', '');
    const [source = policy.source, leftOut] = notes?.[name] ?? [];
    const notModelled = leftOut === undefined ? policy.notModelled : [leftOut];
    return [file, { ...policy, title: policyTitles[name] ?? policy.title, source, notModelled }];
  }));
}

export function PolicyFiles() {
  const words = useWords();
  const [wanted, setWanted] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBeside, setBeside] = useState(false);
  const take = async (read: ReturnType<typeof armsOf>): Promise<void> => {
    const put = isBeside ? putBeside : taken;
    setProblems(read.ok ? await put(read.value) : read.problems);
  };
  const language = useLanguage();
  const notes = useFetched(language, notesIn);
  const found = Object.entries(shelfIn(language, notes)).filter(([, policy]) => (
    JSON.stringify(policy).toLowerCase().includes(wanted.trim().toLowerCase())
  ));
  return (
    <>
      <Heading slot="title">{words(toolWords.policies)}</Heading>
      <p className="small quiet">{words(toolWords.policiesWhy)}</p>
      <div className="file-actions">
        <label className="plain file-field">
          {words(toolWords.bring)}
          <input
            type="file"
            accept=".json,application/json"
            data-testid="policy-file"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              void file?.text().then((text) => take(armsInText(text, shelf)));
              target.value = '';
            }}
          />
        </label>
        <Save />
      </div>
      <PutChoice isBeside={isBeside} choose={setBeside} />
      <Problems problems={problems} />
      <input
        className="find-policy"
        type="search"
        value={wanted}
        placeholder={words(toolWords.findPolicy)}
        aria-label={words(toolWords.findPolicy)}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="shelf">
        {found.map(([name, policy]) => (
          <Shipped
            key={name}
            name={name}
            policy={policy}
            isBeside={isBeside}
            take={() => take(armsOf({ ...shelf[name], title: policy.title }, shelf))}
          />
        ))}
        {found.length === 0 ? <li className="quiet">{words(toolWords.nothingFound)}</li> : null}
      </ul>
    </>
  );
}

/** Whether a policy is to become B or to lie beside it. */
function PutChoice(props: { isBeside: boolean; choose(isBeside: boolean): void }) {
  const words = useWords();
  const { isBeside, choose } = props;
  return (
    <div className="segments" role="group" aria-label={words(toolWords.policies)}>
      <button className="plain mini" aria-pressed={!isBeside} onClick={() => choose(false)}>
        {words(toolWords.take)}
      </button>
      <button
        className="plain mini"
        data-testid="put-beside"
        aria-pressed={isBeside}
        onClick={() => choose(true)}
      >
        {words(armsWords.beside)}
      </button>
    </div>
  );
}

/** Why a policy cannot be taken. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div className="callout" role="alert" data-testid="policy-problems">
      <p>{words(toolWords.notUsable)}</p>
      <ul>
        {problems.map((problem, i) => <li key={i}>{problemLine(problem, language)}</li>)}
      </ul>
    </div>
  );
}

function Shipped(props: {
  name: string; policy: PolicyDiff; isBeside: boolean; take(): Promise<void>;
}) {
  const words = useWords();
  const language = useLanguage();
  const { name, policy, isBeside, take } = props;
  const { title, author, written, source, clauses = [], notModelled = [] } = policy;
  const { colon } = marks[language];
  const sets = againstInWords(noChange, policy, language);
  const isOnTable = useSetup(({ setup: { b, further } }) => (
    (isBeside ? further : [b]).some((each) => samePolicy(each, policy))
  ));
  return (
    <li data-policy={name}>
      <div>
        <b>{title}</b>
        {language === 'en'
          ? clauses.map(({ text }) => <p key={text} className="small">{text}</p>) : null}
        <p className={language === 'en' ? 'small quiet' : 'small'}>{sets}</p>
        <p className="small quiet">
          {author === undefined ? '' : `${words(toolWords.writtenBy)} ${author}`}
          {written === undefined ? '' : `, ${written}`}
          {source === undefined ? '' : <>. {words(toolWords.source) + colon}{source}</>}
        </p>
        {notModelled.length === 0 ? null : (
          <p className="small quiet">
            {words(toolWords.notModelled) + colon}{notModelled.join(' ')}
          </p>
        )}
      </div>
      <button className="plain mini" aria-pressed={isOnTable} onClick={() => void take()}>
        {words(isBeside ? armsWords.beside : toolWords.take)}
      </button>
    </li>
  );
}

/** Puts both arms on the table as one step, or says what of them the city does not have. */
async function taken(arms: Arms): Promise<Problem[]> {
  const { setup, commit } = useSetup.getState();
  const scenario = lastingLongEnough(setup.scenario, arms);
  const problems = await armsMisfit(scenario, arms);
  if (problems.length > 0) return problems;
  commit({ ...arms, scenario });
  useView.getState().show({ dialog: 'none', tab: 'results', figure: undefined, page: 'lab' });
  return [];
}

/** Puts a policy that builds on A beside B, or says why it cannot be there. */
async function putBeside(arms: Arms): Promise<Problem[]> {
  const { setup, commit } = useSetup.getState();
  const refused = [
    ...(samePolicy(arms.a, setup.a) ? [] : [problemAt(['baseline'], {
      message: armsWords.otherBaseline, allowed: armsWords.ownBaseline,
    })]),
    ...(hasRoom(setup) ? [] : [problemAt([], {
      message: armsWords.noRoom, allowed: armsWords.remove,
    })]),
  ];
  if (refused.length > 0) return refused;
  const scenario = lastingLongEnough(setup.scenario, arms);
  const problems = await armsMisfit(scenario, arms);
  if (problems.length === 0) commit({ ...withFurther(setup, arms.b), scenario });
  return problems;
}

function Save() {
  const words = useWords();
  const setup = useSetup((state) => state.setup);
  const [name, setName] = useState(isNamed(setup.b) ? setup.b.title : '');
  return (
    <form
      className="save-policy"
      onSubmit={(event) => {
        event.preventDefault();
        const file = name.trim().replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
        const text = fileOf(setup, name.trim(), shelf);
        download(`${file}.json`, new Blob([text], { type: 'application/json' }));
      }}
    >
      <label className="choice">
        <span>{words(toolWords.saveAs)}</span>
        <input
          required
          maxLength={200}
          data-testid="policy-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button className="plain" type="submit" data-testid="save-policy">
        {words(toolWords.save)}
      </button>
    </form>
  );
}
