import { type ComponentChildren, render } from 'preact';
import { AdviceList } from '../../components/AdviceList.tsx';
import { ContextForm } from '../../components/ContextForm.tsx';
import { CopyReport } from '../../components/CopyReport.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { GateLine } from '../../components/GateLine.tsx';
import { Length } from '../../components/Length.tsx';
import { Mark } from '../../components/Mark.tsx';
import { NOTICES, Notice } from '../../components/Notice.tsx';
import { PasteBox } from '../../components/PasteBox.tsx';
import { Ribbon } from '../../components/Ribbon.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { SubScores } from '../../components/SubScores.tsx';
import { SentencesProvider } from '../../components/sentences.ts';
import { tally } from '../../components/severity.ts';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import { LOCALES } from './edge.ts';
import { CONTEXT, FINDINGS, LONG_TITLE, NOTE, SCORES, SENTENCES } from './fixtures.ts';
import './gallery.css';
import { POPUPS } from './popups.ts';

const nothing = () => {};

function Frame({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <figure class="frame">
      <figcaption>{name}</figcaption>
      <div class="stage">{children}</div>
    </figure>
  );
}

function Components() {
  const gate = { context: CONTEXT, rules: '11-20', open: false, onChange: nothing };
  return (
    <SentencesProvider value={LOCALES.zh}>
      <Frame name="GateLine">
        <GateLine {...gate} counts={tally(FINDINGS)} />
      </Frame>
      <Frame name="GateLine, nothing found">
        <GateLine {...gate} counts={tally([])} />
      </Frame>
      <Frame name="FindingList">
        <FindingList findings={FINDINGS} platform="xiaohongshu" onJump={nothing} />
      </Frame>
      <Frame name="ContextForm">
        <ContextForm choice={{}} context={CONTEXT} onChange={nothing} />
      </Frame>
      <Frame name="ScoreRing, ThreeBars">
        {Object.entries(SCORES).map(([name, score]) => (
          <div key={name} class="rl-structure">
            <ScoreRing score={score} />
            <ThreeBars parts={score.total === null ? null : score.parts} />
          </div>
        ))}
      </Frame>
      <Frame name="Ribbon, SubScores, one part failed, Length, CopyReport">
        <Ribbon sentences={SENTENCES} textOf={() => NOTE} onShow={nothing} />
        <SubScores score={{ ...SCORES.good!, failed: ['clarity'] }} />
        <Length
          profile={{ spoken: true, length: { unit: 'seconds', from: 30, to: 45 } }}
          seconds={{ low: 34, mid: 38, high: 42 }}
          chars={170}
          pace={5.6}
          onPace={nothing}
        />
        <CopyReport text={NOTE} onCopy={async () => {}} />
      </Frame>
      <Frame name="AdviceList">
        <AdviceList
          advice={[
            { id: 'resolve', text: '先处理标出的 2 处：不处理，总分封顶 39 分。', gain: 42 },
            { id: 'title', text: `标题 40 字，建议不超过 20 字。${LONG_TITLE}`, gain: 3 },
            { id: 'order', text: '顺序宜先价值、再利益、后行动。', gain: 0 },
          ]}
        />
      </Frame>
      <Frame name="PasteBox">
        <PasteBox value={NOTE} onInput={nothing} />
      </Frame>
      <Frame name="Notice">
        {NOTICES.map((code) => (
          <Notice
            key={code}
            code={code}
            params={['3 月 1 日']}
            onAction={['packs-missing', 'engine-error', 'no-answer'].includes(code) ? nothing : undefined}
          />
        ))}
      </Frame>
      <Frame name="Mark">
        <Mark size={16} /> <Mark /> <Mark size={48} />
      </Frame>
    </SentencesProvider>
  );
}

function Gallery() {
  return (
    <div class="gallery">
      {Object.entries(POPUPS).map(([name, edge]) => (
        <Frame key={name} name={`Popup, ${name}`}>
          <Popup edge={edge()} />
        </Frame>
      ))}
      <Components />
    </div>
  );
}

const alone = POPUPS[location.hash.slice(1)];
render(alone === undefined ? <Gallery /> : <Popup edge={alone()} />, document.getElementById('root')!);
