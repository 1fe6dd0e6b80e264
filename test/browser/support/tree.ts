import type { CDPSession, Page } from 'playwright-core';

/** One thing a screen reader can come to. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly checked: string;
  readonly disabled: boolean;
  /** The page's element behind it. */
  readonly element: number;
}

/** Roles whose name is spoken and whose inside is not spoken once more. */
const WHOLE = new Set([
  'StaticText',
  'button',
  'radio',
  'checkbox',
  'switch',
  'link',
  'textbox',
  'timer',
  'img',
]);
const WAITS_MS = 8000;
const LOOKS_AGAIN_MS = 60;

export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** A person who has nothing but the accessibility tree: reads it in order and acts on roles and names. */
export class Tree {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<Tree> {
    await page.addInitScript(hearStatus);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
    return new Tree(page, cdp);
  }

  /** The whole tree in reading order, without what it ignores. */
  async nodes(): Promise<readonly TreeNode[]> {
    const { nodes } = await this.#cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (id: string): readonly TreeNode[] => {
      const node = byId.get(id);
      if (!node) return [];
      const property = (name: string) => node.properties?.find((each) => each.name === name)?.value.value;
      const one: TreeNode = {
        role: String(node.role?.value ?? ''),
        name: plain(String(node.name?.value ?? '')),
        checked: String(property('checked') ?? ''),
        disabled: property('disabled') === true,
        element: node.backendDOMNodeId ?? 0,
      };
      const isWhole = WHOLE.has(one.role) && one.name !== '';
      const inside = isWhole ? [] : (node.childIds ?? []).flatMap(below);
      return node.ignored ? inside : [one, ...inside];
    };
    return nodes[0] ? below(nodes[0].nodeId) : [];
  }

  /** What would be read aloud from top to bottom. */
  async text(): Promise<string> {
    const nodes = await this.nodes();
    return nodes
      .filter(({ role }) => WHOLE.has(role))
      .map(({ name }) => name)
      .join('\n');
  }

  /** `checked` where it has to have become so. */
  async find(role: string, name: string | RegExp, checked?: 'true'): Promise<TreeNode> {
    const fits = (node: TreeNode) =>
      node.role === role &&
      (typeof name === 'string' ? node.name === name : name.test(node.name)) &&
      (checked === undefined || node.checked === checked);
    return this.#until(async () => (await this.nodes()).find(fits), `${role} ${name}`);
  }

  /** The default action, as assistive technology triggers it. */
  async press(role: string, name: string | RegExp): Promise<TreeNode> {
    const node = await this.find(role, name);
    await this.#on(node, 'function () { this.focus(); this.click(); }');
    return node;
  }

  async write(name: string | RegExp, words: string): Promise<void> {
    await this.#on(await this.find('textbox', name), 'function () { this.focus(); }');
    await this.#cdp.send('Input.insertText', { text: words });
  }

  /** Waits until all of it is in the tree, in this order; returns what is missing, or nothing. */
  async reads(...parts: readonly string[]): Promise<string> {
    let missing = '';
    await this.#until(async () => {
      missing = firstMissing(await this.text(), parts);
      return missing === '' || undefined;
    }, '').catch(() => undefined);
    return missing;
  }

  async #until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
    for (const end = Date.now() + WAITS_MS; ; ) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`Not in the tree: ${what}\n${await this.text()}`);
      await this.#page.waitForTimeout(LOOKS_AGAIN_MS);
    }
  }

  async #on({ element }: TreeNode, act: string): Promise<void> {
    const { object } = await this.#cdp.send('DOM.resolveNode', { backendNodeId: element });
    const { objectId } = object;
    if (!objectId) throw new Error('an element behind the tree is gone');
    await this.#cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration: act, userGesture: true });
  }

  /** What the live regions have said since the last time this was asked. */
  heard(): Promise<readonly string[]> {
    return this.#page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0));
  }

  /** Everything heard until `fits` was among it. */
  async hears(fits: (words: string) => boolean): Promise<readonly string[]> {
    const all: string[] = [];
    for (const end = Date.now() + WAITS_MS; Date.now() < end && !all.some(fits); ) {
      all.push(...(await this.heard()));
      await this.#page.waitForTimeout(LOOKS_AGAIN_MS);
    }
    return all;
  }
}

/** The first part that does not come after the ones before it. */
function firstMissing(text: string, parts: readonly string[]): string {
  let from = 0;
  for (const part of parts.map(plain)) {
    const at = text.indexOf(part, from);
    if (at < 0) return text.includes(part) ? `out of order: ${part}` : `missing: ${part}`;
    from = at + part.length;
  }
  return '';
}

/** Runs in the page: keeps every word a live region gets, as often as it gets it. */
function hearStatus(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const regionOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(
      '[role=status], [role=alert], [aria-live=polite]',
    ) ?? null;
  new MutationObserver((changes) => {
    const regions = new Set(
      changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]).map((node) => regionOf(node)),
    );
    for (const region of regions) {
      const words = region?.textContent?.replace(/\s+/g, ' ').trim();
      if (words) heard.push(words);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
