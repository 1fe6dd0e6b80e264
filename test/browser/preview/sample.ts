/** Hand-written mirrors: what the screens will say, in words long and accented enough to break things. */

interface Words {
  readonly title: string;
  readonly body: string;
  readonly question: string;
  readonly options: readonly string[];
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    title: 'The passport and the office safe',
    body: 'Mara has worked at the packing plant for three weeks. Her supervisor, who also found her the room, offers to keep her passport in the office safe “like everyone else’s”. He is friendly and has <strong>helped her with forms</strong> before. Two colleagues have already agreed. Mara says she would like to think about it.',
    question: 'What should Mara do?',
    options: [
      'Hand it over. Everyone else has, and he has been kind.',
      'Say no politely and keep it in her own bag.',
      'Ask for a receipt and when she would get it back.',
      'First ask the two colleagues what happened to theirs.',
    ],
  },
  lv: {
    title: 'Pase un biroja seifs: ko darīt tālāk?',
    body: 'Māra iepakošanas cehā strādā trešo nedēļu. Priekšnieks, kurš viņai atrada arī istabu, piedāvā glabāt pasi biroja seifā «tāpat kā visiem». Viņš ir draudzīgs un jau ir palīdzējis ar veidlapām. Divi kolēģi jau piekrita. Māra saka, ka vēlas vēl padomāt. Ķīlis, žņaugs, šūpoles, čiekurs.',
    question: 'Kā Mārai rīkoties?',
    options: [
      'Atdot pasi. Visi pārējie to izdarīja, un viņš ir bijis laipns.',
      'Pieklājīgi atteikt un glabāt to savā somā.',
      'Palūgt kvīti un pajautāt, kad pasi varēs saņemt atpakaļ.',
      'Vispirms pajautāt abiem kolēģiem, kas notika ar viņu pasēm.',
    ],
  },
  ru: {
    title: 'Паспорт и сейф в конторе',
    body: 'Мара работает в упаковочном цехе третью неделю. Начальник, который нашёл ей и комнату, предлагает хранить её паспорт в сейфе «как у всех». Он приветлив и уже помогал ей с анкетами. Двое коллег уже согласились. Мара говорит, что хочет подумать, и ждёт у двери.',
    question: 'Что делать Маре?',
    options: [
      'Отдать паспорт. Все уже отдали, и он был добр.',
      'Вежливо отказаться и хранить его в своей сумке.',
      'Попросить расписку и узнать, когда его вернут.',
      'Сначала спросить у коллег, что стало с их паспортами.',
    ],
  },
  fi: {
    title: 'Passi ja toimiston kassakaappi: hyväksikäyttö\u00ADtapauksien selvittely',
    body: 'Ihmiskaupan\u00ADvastainen yhteistyö\u00ADverkosto kokoontuu Lappeenrannassa. Epäluottamus\u00ADhenkilö\u00ADviittaus\u00ADjärjestelmä\u00ADselvitys on kesken, mutta työsuojelu\u00ADtarkastaja tulee torstaina. Hän kysyy, mitä hyväksikäyttö\u00ADepäilyissä pitää tehdä ensimmäiseksi.',
    question: 'Mitä Maran pitäisi tehdä?',
    options: [
      'Antaa passi. Kaikki muutkin ovat.',
      'Kieltäytyä kohteliaasti.',
      'Pyytää kuitti ja kysyä palautusaikaa.',
      'Kysyä ensin kahdelta työkaverilta.',
    ],
  },
};

const SHAPES = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'star'];
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const badge = (index: number): string =>
  `<span class="badge" data-paint="badge" data-shape="${SHAPES[index]}" data-letter="${LETTERS[index]}" aria-hidden="true">${LETTERS[index]}</span>`;

const SHARES = [0.17, 0.39, 0.22, 0.22];
const FIRST = [0.39, 0.17, 0.28, 0.16];

function option(text: string, index: number, reveal: boolean, selected: boolean): string {
  const inside = `${badge(index)}<span data-paint="text">${text}</span>`;
  const key = `data-paint="panel" data-enter="rise" data-key="option-${index}" data-option="o${index}"`;
  if (!reveal)
    return `<li><button type="button" class="option" aria-pressed="${selected}" ${key}>${inside}</button></li>`;
  const share = Math.round((SHARES[index] ?? 0) * 100);
  return `<li class="option" ${key}>${inside}
    <span class="bar" data-paint="bar" data-letter="${LETTERS[index]}" data-value="${SHARES[index]}" data-first="${FIRST[index]}"></span>
    <strong class="share" data-paint="text" data-count-to="${share}">${share} %</strong>
    <span class="vote" data-paint="vote" data-for="o${index}" data-count="${Math.round(share / 4)}"></span></li>`;
}

export function choiceSample(language: string, reveal: boolean): string {
  const words = WORDS[language] ?? WORDS.en;
  if (words === undefined) return '';
  return `<div class="page" lang="${language}" data-screen="choice-${reveal}">
    <div class="art" data-paint="art" data-key="art" data-art="library-evening" data-light="0.3" data-fade="bottom"></div>
    <p class="pill" data-paint="panel text">Round 2 of 6</p>
    <p class="ring" data-paint="ring" data-key="ring" data-ends-at="0" data-lasts="60000" data-left="42000"><span>42</span></p>
    <article class="card" data-paint="panel" data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">Māra · Мара</p>
      <h1 data-paint="text">${words.title}</h1>
      <p class="body" data-paint="text">
        ${words.body}
      </p>
    </article>
    <section class="choices"><h2 class="question" data-paint="text" data-enter="rise">${words.question}</h2>
    <ul class="options" role="list">${words.options.map((text, index) => option(text, index, reveal, index === 1)).join('')}</ul></section>
  </div>`;
}

const node = (turn: number, x: number, y: number): string =>
  `<span class="node" id="node-${turn}" data-node data-x="${x}" data-y="${y}">${badge(turn - 1)}</span>`;

export const extrasSample = (
  lit: number,
): string => `<div class="page" data-screen="extras"><div class="extras">
  <div class="row">${['ana', 'bo', 'cai', 'dao']
    .slice(0, 2 + lit)
    .map(
      (seed) => `<span class="token" data-paint="token" data-key="token-${seed}" data-seed="${seed}"></span>`,
    )
    .join('')}
    <span class="figure" data-paint="figure" data-seed="mara"></span><span class="figure" data-paint="figure" data-who="role" data-seed="inspector"></span></div>
  <div class="row"><span class="petals" data-key="petals" data-paint="petals" data-petals='{"rights":{"upheld":2,"strained":0},"assistance":{"upheld":${lit},"strained":1},"prevention":{"upheld":0,"strained":1}}'></span>
    <span class="gauge" data-paint="gauge" data-value="3" data-was="1" data-from="0" data-to="5"></span>
    <span class="qr" data-paint="qr" data-text="https://play.example.org/KOIT-27"></span></div>
  <div class="row">${['check', 'clock', 'people', 'door', 'eye', 'hand'].map((name) => `<span class="icon" data-paint="icon" data-icon="${name}"></span>`).join('')}${[0, 1, 2, 3, 4, 5].map(badge).join('')}</div>
  <div class="map"><span class="edge" data-paint="edge" data-from="node-1" data-to="node-2"></span><span class="edge" data-paint="edge" data-from="node-2" data-to="node-3"></span><span class="edge" data-paint="edge" data-from="node-2" data-to="node-4" data-abandoned></span>
    ${node(1, 0.05, 0.3)}${node(2, 0.4, 0.6)}${node(3, 0.8, 0.1)}${node(4, 0.8, 0.7)}</div>
  <p class="long" data-paint="text">Centred words, <em>some leaning</em>, <a href="#x">a link to follow</a> and Lääkäri­keskus­yhteyshenkilö.</p>
  <p class="long justified" data-paint="text">These words are set out to both edges so that the spaces grow a little.</p>
  <label class="live" data-live>Your name <input class="input" value="Live DOM" /></label></div></div>`;
