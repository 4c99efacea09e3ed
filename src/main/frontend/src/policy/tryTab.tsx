// 试算 and 例子: a case of one's own, and the saved ones.
import { useState } from 'preact/hooks';
import { Alert, Wait, useAct, useLoad } from '../common/ui';
import { api, type Draft, type Facts, type Tried } from './api';
import { FactsForm, factsInWords, outputsInWords } from './facts';
import { Grid } from './grid';

export function TryTab({ draft }: { draft: Draft }) {
  const [tried, setTried] = useState<{ facts: Facts; said: Tried } | null>(null);
  const { busy, refused, act } = useAct();
  const { sheet } = draft;
  return <>
    <h2>试算一种情形</h2>
    <p class="faint">用这份草稿判定，不影响任何议题。</p>
    <FactsForm sheet={sheet} busy={busy} run={facts => act(async () => setTried({ facts, said: await api.tryOut(draft.id, facts) }))} />
    <Alert refused={refused} />
    <div role="status">{tried && <div class={tried.said.rules.length === 0 ? 'verdict bad' : 'verdict good'}>
      <p>{factsInWords(sheet, tried.facts)}：{tried.said.rules.length === 0 ? '没有适用的行。' : `适用${tried.said.rules.map(rule => place(draft, rule)).join('、')}`}</p>
      {tried.said.rows.map((outputs, at) => <p key={at}><strong>{outputsInWords(sheet, outputs)}</strong></p>)}</div>}</div>
    {tried && <Grid sheet={sheet} rows={sheet.rows.length > 60 ? sheet.rows.filter(row => tried.said.rules.includes(row.rule)) : sheet.rows} fired={tried.said.rules} />}
  </>;
}

function place(draft: Draft, rule: string): string {
  const at = draft.sheet.rows.findIndex(row => row.rule === rule);
  return at < 0 ? '已删除的一行' : `第${at + 1}行`;
}

function places(draft: Draft, rules: string[]): string {
  return rules.length === 0 ? '没有适用的行' : rules.map(rule => place(draft, rule)).join('、');
}

export function ExamplesTab({ draft }: { draft: Draft }) {
  const examples = useLoad(() => api.examples(draft.id), [draft.id, draft.revision]);
  return <>
    <h2>保存的例子</h2>
    <Wait of={examples}>{known => {
      const failed = known.filter(example => !example.passed).length;
      return known.length === 0 ? <p class="faint">这张表还没有例子。</p> : <>
        <p class={failed > 0 ? 'verdict bad' : 'verdict good'} role="status">{known.length}个例子，{failed === 0 ? '适用的行和结果都与现行规则相同。' : `${failed}个与现行规则不同，请逐一核对。`}</p>
        <div class="scroll" tabIndex={0} role="region" aria-label="例子"><table class="list"><caption class="unseen">例子，不同的在前</caption>
          <thead><tr><th scope="col">比较</th><th scope="col">情形</th><th scope="col">现行规则</th><th scope="col">这份草稿</th></tr></thead>
          <tbody>{[...known].sort((a, b) => Number(a.passed) - Number(b.passed)).map((example, at) => <tr key={at} class={example.passed ? '' : 'faulty'}>
            <td data-label="比较"><span class={`state ${example.passed ? 'PUBLISHED' : 'REMOVED'}`}>{example.passed ? '相同' : '不同'}</span></td>
            <td data-label="情形">{factsInWords(draft.sheet, example.facts)}</td>
            <td data-label="现行规则">{places(draft, example.expected)}<span class="faint">　{example.expectedResult}</span></td>
            <td data-label="这份草稿">{places(draft, example.fired)}<span class="faint">　{example.result}</span></td>
          </tr>)}</tbody></table></div></>;
    }}</Wait>
  </>;
}
